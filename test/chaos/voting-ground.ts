// What a vote under a dying server stands on: an engine that outlives it, people whose letters were used, and the clock
// that closes and publishes the vote afterwards.
import { rmSync } from 'node:fs'
import path from 'node:path'
import { newAccount, privacyNotice } from '@core/accounts/account'
import type { ResultFile } from '@core/ballots/result-file'
import type { Store } from '../../cloudfunctions/_kit/store'
import type { OpenStore } from '../../server/stores/open-store'
import { openPostgres } from '../../server/stores/postgres/open-postgres'
import { openSqlite } from '../../server/stores/sqlite/open-sqlite'
import { day, resultOf } from '../functions/given-ballots'
import { worldAround } from '../functions/given-world'
import { startPostgres } from '../postgres'
import { givenDataFolder } from '../server-process'

export interface Ground {
  /** Empty for SQLite, which lies in the data folder. */
  readonly url: string
  readonly dataFolder: string
  open(): Promise<OpenStore>
  stop(): Promise<void>
}

/** Letters are tried elsewhere: here they have been used. */
export async function seedClaim(
  store: Store,
  registerId: string,
  electorKey: string,
  accountId: string,
): Promise<void> {
  const consents = [{ notice: privacyNotice, kind: 'privacy', at: 0, by: 'self' } as const]
  await store.insert('accounts', accountId, { ...newAccount(0), personId: '', consents })
  const claim = { registerId, electorKey, accountId, codeHash: '', codeUntil: 0, claimedAt: 0, updatedAt: 0 }
  await store.insert('electorClaims', `${registerId}:${electorKey}`, claim)
}

export async function publish(store: Store, decisionId: string): Promise<ResultFile> {
  const world = worldAround(store)
  world.clock.now = Date.now() + 2 * day
  await world.tick()
  await world.settle()
  expect(world.logged.filter(({ level }) => level === 'error')).toEqual([])
  return resultOf(world, decisionId)
}

export async function withStore<T>(ground: Ground, work: (store: OpenStore) => Promise<T>): Promise<T> {
  const store = await ground.open()
  return work(store).finally(() => store.close())
}

export async function sqliteGround(): Promise<Ground> {
  const dataFolder = givenDataFolder()
  const stop = async () => rmSync(dataFolder, { recursive: true })
  return { url: '', dataFolder, open: () => openSqlite(path.join(dataFolder, 'branch-home.sqlite')), stop }
}

export async function postgresGround(): Promise<Ground> {
  const [postgres, dataFolder] = [await startPostgres({ durable: true }), givenDataFolder()]
  const url = await postgres.database()
  const stop = async () => {
    await postgres.stop()
    rmSync(dataFolder, { recursive: true })
  }
  return { url, dataFolder, open: () => openPostgres(url), stop }
}
