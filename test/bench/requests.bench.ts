// The same district with a thousand and with a million requests: what staff and residents open, and the clock's tick.
import { rmSync } from 'node:fs'
import { newAccount, privacyNotice } from '@core/accounts/account'
import { districtMap } from '../../cloudfunctions/_kit/district-map'
import type { OpenStore } from '../../server/stores/open-store'
import { community, givenDistrict } from '../chaos/given-district'
import { worldAround, type GivenWorld } from '../functions/given-world'
import { idleTicks, workOff } from './clock'
import { cellsOf, lifeCount, now, serviceCodes, thousandLives, type Life } from './lives'
import { pagesAt, rowsOn, type PageOf } from './pages'
import { ms, sideBySide, type Both } from './side-by-side'
import { postgresPlaces, sqlitePlaces, type Places, type Seeds } from './store-places'

const copies = Math.max(1, Math.round(Number(process.env['BENCH_ROWS'] ?? 1_000_000) / lifeCount))
const looks = Number(process.env['BENCH_LOOKS'] ?? 2_000)
const idleRounds = 60
const dueCounts = [100, 1_000]
/** Of p95, for pages. */
const goal = 1.5

export async function run(): Promise<void> {
  const only = process.env['BENCH_ENGINE'] ?? ''
  for (const start of [sqlitePlaces, postgresPlaces].filter(({ name }) => name.startsWith(only))) {
    const places = await start()
    try {
      await measure(places)
    } finally {
      await places.stop()
      rmSync(places.folder, { recursive: true, force: true })
    }
  }
}

async function measure(places: Places): Promise<void> {
  const began = performance.now()
  const [small, large] = [await filled(places, 'thousand', 1), await filled(places, 'million', copies)]
  const seconds = ((performance.now() - began) / 1_000).toFixed(0)
  console.log(`\n${places.engine}: ${lifeCount} and ${lifeCount * copies} requests, loaded in ${seconds} s; ${looks} looks a page, ms`) // prettier-ignore
  const worlds = { small: small.world, large: large.world }
  await comparePages(worlds, small.lives)
  await compareClocks(worlds, small.lives)
  await small.store.close()
  await large.store.close()
}

interface Filled {
  readonly store: OpenStore
  readonly world: GivenWorld
  readonly lives: readonly Life[]
}

async function filled(places: Places, name: string, count: number): Promise<Filled> {
  const empty = await places.open(name)
  await givenDistrict(empty, (who) => `account-${who}`)
  const consents = [{ notice: privacyNotice, kind: 'privacy', at: 0, by: 'self' }] as const
  await empty.insert('accounts', 'account-resident', { ...newAccount(0), consents })
  const map = await districtMap(empty)
  if (!map) throw new Error('there is no district')
  const lives = thousandLives(map, community)
  for (const [id, cell] of cellsOf(lives, count)) await empty.insert('rateCells', id, cell)
  await empty.close()
  const store = await places.multiplied(name, seedsOf(lives), count)
  const world = worldAround(store)
  world.clock.now = now
  return { store, world, lives }
}

function seedsOf(lives: readonly Life[]): readonly Seeds[] {
  const of = (body: (life: Life) => object) => new Map(lives.map((life) => [life.id, body(life)]))
  return [
    { collection: 'requests', bodies: of(({ request }) => request), moments: ['submittedAt', 'updatedAt'], own: ['authorId'] }, // prettier-ignore
    { collection: 'boardEntries', bodies: of(({ entry }) => entry), moments: ['submittedAt', 'updatedAt'], own: [] },
    { collection: 'outcomes', bodies: of(({ outcome }) => outcome), moments: ['submittedAt'], own: [] },
  ]
}

async function comparePages(worlds: Both<GivenWorld>, lives: readonly Life[]): Promise<void> {
  const open = lives.find(
    ({ entry }) => entry.open === 1 && entry.communityId === community && entry.serviceCode === serviceCodes[0],
  )
  if (!open) throw new Error('nothing is open in the busy community')
  const [few, many] = [lifeCount, lifeCount * copies].map((count) => `${count}`)
  console.log(
    `  ${'page'.padEnd(32)} rows       ms: ${few} p50, p95, ${many} p50, p95; ratio of p50, p95 (goal ≤ ${goal})`,
  )
  for (const page of pagesAt(open.request.place.position)) {
    const rows = [await look(page, worlds.small, 0), await look(page, worlds.large, 0)].map(rowsOn)
    const measured = await sideBySide(looks, {
      small: (n) => look(page, worlds.small, n),
      large: (n) => look(page, worlds.large, n),
    })
    const times = [measured.small.p50, measured.small.p95, measured.large.p50, measured.large.p95]
    const cells = times.map((time) => ms(time).padStart(8)).join(' ')
    const verdict = rows[0] !== rows[1] ? '  another page' : measured.ratio95 <= goal ? '' : '  missed'
    console.log(`  ${page.name.padEnd(32)} ${rows.join(' / ').padEnd(9)} ${cells}  ${measured.ratio50.toFixed(2).padStart(7)} ${measured.ratio95.toFixed(2).padStart(6)}${verdict}`) // prettier-ignore
  }
}

async function look(page: PageOf, world: GivenWorld, n: number): Promise<unknown> {
  const answer = await page.open(world, n)
  if (!answer.ok)
    throw new Error(`${page.name}: ${JSON.stringify(answer.error)} ${JSON.stringify(world.logged.at(-1))}`)
  return answer.value
}

async function compareClocks(worlds: Both<GivenWorld>, lives: readonly Life[]): Promise<void> {
  const idle = await idleTicks(worlds, idleRounds)
  console.log(`  a tick with nothing due, ms p50 / p95: ${ms(idle.small.p50)} / ${ms(idle.small.p95)}, ${ms(idle.large.p50)} / ${ms(idle.large.p95)}, ratio ${idle.ratio50.toFixed(2)} / ${idle.ratio95.toFixed(2)}`) // prettier-ignore
  for (const due of dueCounts) {
    const { small, large } = await workOff(worlds, due, lives)
    const [few, many] = [small.took / due, large.took / due]
    console.log(`  ${due} due, in ${small.ticks} / ${large.ticks} ticks: ${ms(few)} ms each, ${ms(many)} ms each, ratio ${(many / few).toFixed(2)}`) // prettier-ignore
  }
}
