// Two hundred people want thirty seats at once while the server is killed under them: exactly thirty have one, nobody who was
// told so loses it, nobody overtakes who was there before, and when some leave the list moves by itself.
import { rmSync } from 'node:fs'
import path from 'node:path'
import { newAccount, privacyNotice } from '@core/accounts/account'
import { minuteMs } from '@core/kernel/china-day'
import type { MySeat } from '@core/volunteers/volunteers-views'
import { readAll } from '../../cloudfunctions/_kit/read-all'
import type { Store } from '../../cloudfunctions/_kit/store'
import { signUpId } from '../../cloudfunctions/_kit/volunteer-ids'
import type { OpenStore } from '../../server/stores/open-store'
import { openPostgres } from '../../server/stores/postgres/open-postgres'
import { openSqlite } from '../../server/stores/sqlite/open-sqlite'
import { dice } from '../core/walking/given-streets'
import { anOffer, aShift, hourMs } from '../functions/given-volunteers'
import { givenWorld, must, worldAround } from '../functions/given-world'
import { startPostgres } from '../postgres'
import { buildServer, givenDataFolder, startServer, type ServerProcess } from '../server-process'
import { gatewayPeople, type CallAs } from './gateway-people'

const people = 200
const late = 20
const seats = 30
const leaving = 40
const shiftId = 's1'

interface Ground {
  readonly url: string
  readonly dataFolder: string
  open(): Promise<OpenStore>
  stop(): Promise<void>
}

const engines: readonly (readonly [name: string, start: () => Promise<Ground>])[] = [
  ['SQLite', sqliteGround] as const,
  ['PostgreSQL', postgresGround] as const,
].filter(([name]) => name.toLowerCase() !== process.env['BRANCH_HOME_TEST_WITHOUT'])

/** One person as the test knows them: what the server last said to them. */
interface Volunteer {
  readonly who: string
  readonly accountId: string
  seat: MySeat['state'] | 'none'
  has: 'unheard' | 'signed' | 'left'
}

beforeAll(() => buildServer(), 120_000)

test.each(engines)(
  '%s: a server that dies under a crowd loses nobody and seats nobody twice',
  async (_, start) => {
    const ground = await start()
    let server: ServerProcess | undefined
    try {
      const gateway = gatewayPeople(() => server ?? { url: '' })
      const crowd = Array.from({ length: people + late }, (_one, n): Volunteer => ({ who: `volunteer-${n}`, accountId: gateway.accountOf(`volunteer-${n}`), seat: 'none', has: 'unheard' })) // prettier-ignore
      const activityId = await withStore(ground, (store) => givenActivity(store, crowd))
      const begin = () => startServer(ground.dataFolder, { args: ['--port', '0'], env: { ...gateway.env, DATABASE_URL: ground.url } }) // prettier-ignore
      server = await begin()
      const roll = dice(7)
      const first = crowd.slice(0, people)
      const unheard = { signing: 0, leaving: 0 }
      /** All at once into a server that dies; whoever heard nothing asks again, as phones do. */
      const through = async (those: readonly Volunteer[], what: 'signUp' | 'withdraw') => {
        const killed = pause(30 + roll() * 300).then(() => server?.kill())
        await Promise.all(those.map((one) => say(one, what, activityId, gateway.call)))
        await killed
        server = await begin()
        const again = those.filter(({ has }) => has !== (what === 'signUp' ? 'signed' : 'left'))
        unheard[what === 'signUp' ? 'signing' : 'leaving'] += again.length
        await Promise.all(again.map((one) => say(one, what, activityId, gateway.call)))
      }

      await through(first, 'signUp')
      expect(first.filter(({ has }) => has !== 'signed')).toEqual([])
      const toldIn = first.filter(({ seat }) => seat === 'in')
      for (const one of crowd.slice(people)) await say(one, 'signUp', activityId, gateway.call)
      await server.kill()
      const before = await withStore(ground, (store) => lineAfterClock(store, activityId))
      expect(before.numbers).toEqual(before.numbers.map((_number, at) => at + 1))
      expect(before.standing).toHaveLength(people + late)
      const seatedBefore = new Set(before.standing.slice(0, seats))
      // Whoever was told of a seat has it; whoever came later is behind all who were there.
      expect(toldIn.filter(({ accountId }) => !seatedBefore.has(accountId))).toEqual([])
      expect(new Set(before.standing.slice(people))).toEqual(new Set(crowd.slice(people).map(({ accountId }) => accountId))) // prettier-ignore

      server = await begin()
      const gone = [...crowd].sort(() => roll() - 0.5).slice(0, leaving)
      await through(gone, 'withdraw')
      expect(gone.filter(({ has }) => has !== 'left')).toEqual([])
      await server.kill()
      // A test in which nothing was in flight would prove little.
      expect(unheard.signing).toBeGreaterThan(0)
      expect(unheard.leaving).toBeGreaterThan(0)
      const after = await withStore(ground, (store) => lineAfterClock(store, activityId))
      const left = new Set(gone.map(({ accountId }) => accountId))
      expect(after.standing).toEqual(before.standing.filter((accountId) => !left.has(accountId)))
      const movedUp = after.standing.slice(0, seats).filter((accountId) => !seatedBefore.has(accountId))
      expect(movedUp.length).toBeGreaterThan(0)
      await withStore(ground, (store) => expectTold(store, crowd, new Set(movedUp), new Set(after.standing.slice(0, seats)))) // prettier-ignore
    } finally {
      await server?.kill()
      await ground.stop()
    }
  },
  120_000,
)

async function say(one: Volunteer, what: 'signUp' | 'withdraw', activityId: string, call: CallAs): Promise<void> {
  const commandId = `${what}-${one.who}-${'0'.repeat(16)}`
  const answer = await call(one.who, 'volunteers', what, { activityId, shiftId, commandId })
  if (!answer.ok) {
    if (answer.error.reason !== 'net.offline') throw new Error(JSON.stringify(answer.error))
    return
  }
  const shift = answer.value.shifts[0]
  if ((shift?.taken ?? 0) > seats) throw new Error('more people than seats')
  one.has = what === 'signUp' ? 'signed' : 'left'
  one.seat = shift?.mine?.state ?? 'none'
  if (what === 'withdraw' && one.seat !== 'none') throw new Error(`${one.who} left and is still there`)
}

/** What stands once the clock has finished whatever the dead left undone. */
async function lineAfterClock(store: Store, activityId: string) {
  const world = worldAround(store)
  world.clock.now = Date.now() + minuteMs
  for (let minute = 0; minute < 4; minute++, world.clock.now += minuteMs) await world.tick()
  await world.settle()
  expect(world.logged.filter(({ level }) => level === 'error')).toEqual([])
  const tickets = await readAll(store, 'tickets', 'shift', { shiftKey: `${activityId}:${shiftId}` })
  expect(tickets.filter(({ unsettled }) => unsettled === 1)).toEqual([])
  const standing: string[] = []
  for (const ticket of tickets.filter(({ state }) => state === 'standing')) {
    const signUp = await store.get('signUps', ticket.signUpId)
    expect(signUp).toMatchObject({ state: 'standing', ticket: ticket.number, unsettled: 0 })
    standing.push(signUp?.accountId ?? '')
  }
  expect(new Set(standing).size).toBe(standing.length)
  return { numbers: tickets.map(({ number }) => number), standing }
}

/** Who moved up has one message; nobody has two, and nobody without a seat has any. */
async function expectTold(
  store: Store,
  crowd: readonly Volunteer[],
  movedUp: ReadonlySet<string>,
  seated: ReadonlySet<string>,
) {
  for (const { accountId, has } of crowd) {
    const messages = await readAll(store, 'messages', 'recipient', { recipientId: accountId })
    const told = messages.filter(({ kind }) => kind === 'activity.seated').length
    if (movedUp.has(accountId)) expect(told).toBe(1)
    else if (!seated.has(accountId) && has !== 'left') expect(told).toBe(0)
    else expect(told).toBeLessThanOrEqual(1)
  }
}

/** A week ahead by the server's watch, and everybody has agreed to the notice. */
async function givenActivity(store: Store, crowd: readonly Volunteer[]): Promise<string> {
  const world = await givenWorld(store)
  world.clock.now = Date.now()
  const startsAt = Math.floor(Date.now() / minuteMs) * minuteMs + 7 * 24 * hourMs
  const offer = anOffer({ shifts: [aShift({ startsAt, endsAt: startsAt + hourMs, seats })] })
  const { id } = await must(world.call('street', 'volunteers', 'offer', offer))
  const consents = [{ notice: privacyNotice, kind: 'privacy', at: 0, by: 'self' } as const]
  for (const { who, accountId } of crowd) {
    await store.insert('accounts', accountId, { ...newAccount(0), consents })
    await store.insert('volunteerProfiles', accountId, { name: who, skills: [], times: [], updatedAt: 1 })
  }
  expect(await store.get('signUps', signUpId(id, shiftId, crowd[0]?.accountId ?? ''))).toBeUndefined()
  return id
}

const pause = (milliseconds: number) => new Promise<void>((resolve) => setTimeout(resolve, milliseconds))

async function withStore<T>(ground: Ground, work: (store: OpenStore) => Promise<T>): Promise<T> {
  const store = await ground.open()
  return work(store).finally(() => store.close())
}

async function sqliteGround(): Promise<Ground> {
  const dataFolder = givenDataFolder()
  const stop = async () => rmSync(dataFolder, { recursive: true })
  return { url: '', dataFolder, open: () => openSqlite(path.join(dataFolder, 'branch-home.sqlite')), stop }
}

async function postgresGround(): Promise<Ground> {
  const [postgres, dataFolder] = [await startPostgres({ durable: true }), givenDataFolder()]
  const url = await postgres.database()
  const stop = async () => {
    await postgres.stop()
    rmSync(dataFolder, { recursive: true })
  }
  return { url, dataFolder, open: () => openPostgres(url), stop }
}
