// What the store costs: an insert beside the engine's own, and a desk's page with a thousand and a million requests.
import { rmSync } from 'node:fs'
import { collections } from '../../cloudfunctions/_kit/collections'
import type { Doc, Store } from '../../cloudfunctions/_kit/store'
import { requestBody } from './request-body'
import { postgresPlaces, sqlitePlaces, type Places } from './store-places'

const inserts = 1_500
const together = 50
const queries = 400
const few = 1_000
const many = Number(process.env['BENCH_ROWS'] ?? 1_000_000)
const pageSize = 20
const indexCount = Object.keys(collections.requests.indexes).length
/** Places along the desk from which a deep page is read. */
const depths = 40

export async function run(): Promise<void> {
  for (const places of [await sqlitePlaces(), await postgresPlaces()]) {
    await compareInserts(places)
    await compareDesks(places)
    await places.stop()
    rmSync(places.folder, { recursive: true, force: true })
  }
}

/** One of each in turn, so that whatever else the machine does falls on both alike. */
async function compareInserts(places: Places): Promise<void> {
  const store = await places.open('inserts')
  const bare = await places.bare()
  const times: Record<'bare' | 'store', number[]> = { bare: [], store: [] }
  for (let n = 0; n < inserts; n += 1) {
    const body = requestBody(n)
    times.bare.push(await timed(() => bare.insert(`r${n}`, JSON.stringify(body))))
    times.store.push(await timed(() => store.insert('requests', `r${n}`, body)))
  }
  const began = performance.now()
  for (let turn = 0; turn < inserts / together; turn += 1) await insertTogether(store, turn)
  const perSecond = (inserts / (performance.now() - began)) * 1_000
  const [plain, ours] = [median(times.bare), median(times.store)]
  console.log(`\n${places.engine}: inserts of one request, each durable, median of ${inserts}`)
  console.log(
    `  bare table ${ms(plain)}   store, with its ${indexCount} indexes ${ms(ours)}   ratio ${(plain / ours).toFixed(2)}`,
  )
  console.log(`  ${together} people at once: ${perSecond.toFixed(0)} durable inserts a second`)
  await bare.close()
  await store.close()
}

async function insertTogether(store: Store, turn: number): Promise<void> {
  const bodies = Array.from({ length: together }, (_, n) => requestBody(turn * together + n))
  await Promise.all(bodies.map((body, n) => store.insert('requests', `t${turn}-${n}`, body)))
}

async function compareDesks(places: Places): Promise<void> {
  const began = performance.now()
  const small = await places.loaded('few', few)
  const large = await places.loaded('many', many)
  console.log(
    `${places.engine}: loaded ${few} and ${many} requests in ${((performance.now() - began) / 1_000).toFixed(0)} s`,
  )
  const [smallDepths, largeDepths] = [await cursorsAlong(small), await cursorsAlong(large)]
  await compare('first page', small, large, [undefined], [undefined])
  await compare('deep pages', small, large, smallDepths, largeDepths)
  await small.close()
  await large.close()
}

type Cursor = string | undefined

async function compare(name: string, small: Store, large: Store, at: readonly Cursor[], largeAt: readonly Cursor[]) {
  const times: Record<'small' | 'large', number[]> = { small: [], large: [] }
  for (let n = 0; n < queries * 1.25; n += 1) {
    const [one, other] = [
      await timed(() => deskPage(small, at[n % at.length])),
      await timed(() => deskPage(large, largeAt[n % largeAt.length])),
    ]
    // The first rounds only warm up.
    if (n < queries / 4) continue
    times.small.push(one)
    times.large.push(other)
  }
  const [one, other] = [median(times.small), median(times.large)]
  const ratio = (other / one).toFixed(2)
  console.log(`  desk, ${name.padEnd(10)}  ${few}: ${ms(one)}   ${many}: ${ms(other)}   ratio ${ratio} (goal ≤ 1.3)`)
}

async function deskPage(store: Store, cursor: Cursor, limit = pageSize): Promise<readonly Doc<'requests'>[]> {
  const { items } = await store.query('requests', deskQuery(cursor, limit))
  if (items.length !== limit) throw new Error(`A full page was expected, not ${items.length} rows.`)
  return items
}

function deskQuery(cursor: Cursor, limit: number) {
  return { index: 'desk', equals: { deskUnitId: 'unit-0' }, order: 'asc', limit, cursor } as const
}

/** Walks the whole desk once and remembers evenly spread places, but for the last, which has no full page behind it. */
async function cursorsAlong(store: Store): Promise<readonly Cursor[]> {
  const all: string[] = []
  let cursor: Cursor
  do {
    const rows = await store.query('requests', deskQuery(cursor, pageSize))
    cursor = rows.cursor ?? undefined
    if (cursor !== undefined) all.push(cursor)
  } while (cursor !== undefined)
  const deep = all.slice(Math.floor(all.length / 4), -1)
  return Array.from({ length: Math.min(depths, deep.length) }, (_, n) => deep[Math.floor((n * deep.length) / depths)])
}

async function timed(work: () => Promise<unknown>): Promise<number> {
  const began = performance.now()
  await work()
  return performance.now() - began
}

function median(times: readonly number[]): number {
  return [...times].sort((a, b) => a - b)[Math.floor(times.length / 2)] ?? Number.NaN
}

function ms(milliseconds: number): string {
  return `${milliseconds.toFixed(3)} ms`
}
