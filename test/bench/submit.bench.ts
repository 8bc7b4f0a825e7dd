// What a submission costs through its handler, beside a bare durable insert of the same document in the same engine.
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import Database from 'libsql'
import { Client } from 'pg'
import { newAccount, privacyNotice } from '@core/accounts/account'
import { requestsPerDay } from '@core/accounts/daily-limits'
import type { Store } from '../../cloudfunctions/_kit/store'
import { openPostgres } from '../../server/stores/postgres/open-postgres'
import { openSqlite } from '../../server/stores/sqlite/open-sqlite'
import { aSubmission, givenWorld, must, type GivenWorld } from '../functions/given-world'
import { startPostgres } from '../postgres'

const rounds = Number(process.env['BENCH_ROUNDS'] ?? 3000)
const warmUp = 300

interface Bare {
  insert(id: string, text: string): Promise<unknown>
  close(): Promise<void>
}

export async function run(): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'branch-home-bench-'))
  const sqlite = await openSqlite(join(folder, 'store.db'))
  await compare('SQLite', sqlite, bareSqlite(join(folder, 'bare.db')))
  await sqlite.close()
  rmSync(folder, { recursive: true })

  const server = await startPostgres({ durable: true })
  const postgres = await openPostgres(await server.database())
  await compare('PostgreSQL', postgres, await barePostgres(await server.database()))
  await postgres.close()
  await server.stop()
}

function bareSqlite(path: string): Bare {
  const database = new Database(path)
  for (const pragma of ['journal_mode = wal', 'synchronous = full', 'locking_mode = exclusive']) database.pragma(pragma)
  database.exec('create table bare (id text primary key, doc text not null)')
  const statement = database.prepare('insert into bare values (?, ?)')
  return { insert: async (id, text) => statement.run(id, text), close: async () => void database.close() }
}

async function barePostgres(url: string): Promise<Bare> {
  const client = new Client(url)
  await client.connect()
  await client.query('create table bare (id text primary key, doc jsonb not null)')
  const insert = (id: string, text: string) =>
    client.query({ name: 'insert', text: 'insert into bare values ($1, $2)', values: [id, text] })
  return { insert, close: () => client.end() }
}

/** One of each in turn, so that whatever else the machine does falls on all of them alike. */
async function compare(engine: string, store: Store, bare: Bare): Promise<void> {
  const world = await givenWorld(store)
  await admitAskers(store)
  const times: Record<'bare' | 'reply' | 'whole', number[]> = { bare: [], reply: [], whole: [] }
  for (let round = 0; round < rounds + warmUp; round++) {
    const { reply, whole, text, id } = await submitOnce(world, askerOf(round))
    const began = performance.now()
    await bare.insert(id, text)
    const plain = performance.now() - began
    if (round < warmUp) continue
    times.bare.push(plain)
    times.reply.push(reply)
    times.whole.push(whole)
  }
  await bare.close()
  const insert = median(times.bare)
  const line = (name: string, ms: number) => `${name.padEnd(46)} ${ms.toFixed(3)} ms  ${(insert / ms).toFixed(2)}`
  console.log(`${engine}: median of ${rounds}, and the ratio bare insert / this (goal ≥ 0.5 to the reply)`)
  console.log(line('bare durable insert', insert))
  console.log(line('submit through the handler, to the reply', median(times.reply)))
  console.log(line('the same, until everybody has been told', median(times.whole)))
}

/** Nobody may send more in a day. */
const askerOf = (round: number) => `asker-${Math.floor(round / requestsPerDay)}`

async function admitAskers(store: Store): Promise<void> {
  const consents = [{ notice: privacyNotice, kind: 'privacy', at: 0, by: 'self' }] as const
  for (let round = 0; round < rounds + warmUp; round += requestsPerDay)
    await store.insert('accounts', `account-${askerOf(round)}`, { ...newAccount(0), consents })
}

async function submitOnce(world: GivenWorld, who: string) {
  const submission = aSubmission()
  const began = performance.now()
  const request = await must(world.call(who, 'requests', 'submit', submission))
  const reply = performance.now() - began
  await world.settle()
  return { id: submission.id, text: JSON.stringify(request), reply, whole: performance.now() - began }
}

function median(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? NaN
}
