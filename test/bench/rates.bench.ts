// What the rates cost: the page of each level and the records behind a figure, with a thousand and a million requests.
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import Database from 'libsql'
import { visitor } from '@core/kernel/caller'
import type { InputOf } from '@core/kernel/procedure'
import type { insightApi } from '@core/insight/insight-api'
import type { Context } from '../../cloudfunctions/_kit/context'
import type { Store } from '../../cloudfunctions/_kit/store'
import { insightHandlers } from '../../cloudfunctions/insight/handlers'
import { insightOnTick } from '../../cloudfunctions/insight/on-tick'
import { runImport } from '../../server/import/run-import'
import { openSqlite } from '../../server/stores/sqlite/open-sqlite'
import { districtMap } from '../../cloudfunctions/_kit/district-map'
import { cellsOf, outcomeRows, type OutcomeRow } from './rate-rows'

const few = 1_000
const many = Number(process.env['BENCH_ROWS'] ?? 1_000_000)
const rounds = 400
const now = Date.UTC(2026, 11, 1)
const month = { from: '2026-11', to: '2026-11' }
const year = { from: '2025-12', to: '2026-11' }

type Rates = InputOf<typeof insightApi.rates>

export async function run(): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'branch-home-bench-'))
  const small = await loaded(join(folder, 'few.db'), few)
  const large = await loaded(join(folder, 'many.db'), many)
  const map = await districtMap(small)
  const grid = map?.grids[0]
  if (!map || !grid) throw new Error('the demo district has no grids')
  const [district = '', subdistrict = '', community = ''] = grid.path
  const asks = (unitId: string, period: Rates['period']): Rates => ({ unitId, period, isOutside: false })
  console.log(`SQLite: ${few} → ${many} requests, of ${rounds} calls each (goal: p95 within 1.5 times)`)
  for (const [name, ask] of [
    ['district, a month', asks(district, month)],
    ['subdistrict, a month', asks(subdistrict, month)],
    ['community, a month', asks(community, month)],
    ['district, a year', asks(district, year)],
    ['a service, a month', { ...asks(district, month), serviceCode: 'service-3' }],
  ] as const) {
    await compare(name, small, large, (store) => insightHandlers.rates(ask, contextOf(store)))
  }
  const page = { ...asks(district, month), figure: 'all', cursor: undefined } as const
  await compare('records, a full page', small, large, (store) => insightHandlers.records(page, contextOf(store)))
  await compare('clock, one changed', small, large, tickOne)
  await Promise.all([small.close(), large.close()])
  rmSync(folder, { recursive: true })
}

async function loaded(file: string, rows: number) {
  const began = performance.now()
  const store = await openSqlite(file)
  await runImport('data/demo', store, () => undefined)
  const map = await districtMap(store)
  if (!map) throw new Error('the demo district was not imported')
  const outcomes = () => outcomeRows(rows, map.grids)
  const cells = [...cellsOf(outcomes())]
  for (let from = 0; from < cells.length; from += 500) {
    await Promise.all(cells.slice(from, from + 500).map(([id, cell]) => store.insert('rateCells', id, cell)))
  }
  await store.close()
  fill(file, outcomes())
  console.log(
    `loaded ${rows} outcomes and ${cells.length} cells in ${Math.round((performance.now() - began) / 1000)} s`,
  )
  // Opening makes the indexes again.
  return openSqlite(file)
}

function fill(file: string, rows: Iterable<OutcomeRow>): void {
  const database = new Database(file)
  database.pragma('journal_mode = off')
  database.pragma('synchronous = off')
  const indexes = database
    .prepare(`select name from sqlite_master where type = 'index' and name like 'outcomes_%'`)
    .raw()
    .all()
  for (const [name] of indexes as string[][]) database.exec(`drop index "${name}"`)
  const insert = database.prepare('insert into outcomes (_id, _rev, _body) values (?, 1, ?)')
  database.exec('begin')
  for (const { id, body } of rows) insert.run(id, JSON.stringify(body))
  database.exec('commit')
  database.close()
}

function contextOf(store: Store): Context {
  const caller = { ...visitor, accountId: 'bench', grants: [{ role: 'districtOfficer', unitId: '320703' } as const] }
  return { store, now, caller } as unknown as Context
}

/** One outcome that changed, counted. */
async function tickOne(store: Store): Promise<unknown> {
  const outcome = await store.get('outcomes', 'request-7')
  if (!outcome) throw new Error('an outcome was expected')
  const { _id, rev, ...body } = outcome
  const version = body.version + 1
  const lateAccept = 1 - body.lateAccept
  await store.replace('outcomes', _id, rev, { ...body, lateAccept, version, uncounted: 1 })
  const { counted } = await insightOnTick({ store, now })
  if (counted !== 1) throw new Error(`one was to be counted, not ${counted}`)
  return { ok: true }
}

async function compare(name: string, small: Store, large: Store, work: (store: Store) => Promise<unknown>) {
  const times: Record<'small' | 'large', number[]> = { small: [], large: [] }
  for (let n = 0; n < rounds * 1.25; n += 1) {
    const [one, other] = [await timed(() => work(small)), await timed(() => work(large))]
    // The first rounds only warm up.
    if (n < rounds / 4) continue
    times.small.push(one)
    times.large.push(other)
  }
  const ratios = [0.5, 0.95].map((share) => {
    const [one, other] = [percentile(times.small, share), percentile(times.large, share)]
    return `${one.toFixed(3)} → ${other.toFixed(3)} ms, ratio ${(other / one).toFixed(2)}`
  })
  console.log(`  ${name.padEnd(22)} median ${ratios.join('   p95 ')}`)
}

async function timed(work: () => Promise<unknown>): Promise<number> {
  const began = performance.now()
  const result = await work()
  const took = performance.now() - began
  if (!(result as { readonly ok: boolean }).ok) throw new Error(JSON.stringify(result))
  return took
}

function percentile(times: readonly number[], share: number): number {
  return [...times].sort((a, b) => a - b)[Math.floor(times.length * share)] ?? Number.NaN
}
