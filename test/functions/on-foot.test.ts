// Nearest by the walking atlas: imported, served, cut off and come back, the same on the phone as on the server.
import { cpSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gunzipSync } from 'fflate'
import { straightMetres } from '@core/homes/straight-line'
import { onFoot } from '@core/homes/on-foot'
import { anAdult, type Walker } from '@core/homes/walker'
import { openAtlas } from '@core/walking/atlas-file'
import { layOutStreets } from '@core/walking/streets'
import { runImport } from '../../server/import/run-import'
import type { OpenStore } from '../../server/stores/open-store'
import { openSqlite } from '../../server/stores/sqlite/open-sqlite'
import { must, worldAround, type GivenWorld } from './given-world'

const folder = mkdtempSync(join(tmpdir(), 'branch-home-atlas-'))
const lines: string[] = []
const older: Walker = { profile: 'older', ownSpeed: null, noStairs: true }
let store: OpenStore
let world: GivenWorld

beforeAll(async () => {
  cpSync('data/demo', folder, { recursive: true })
  store = await openSqlite(':memory:')
  expect(await runImport(folder, store, (line) => lines.push(line))).toBe(true)
  world = worldAround(store)
})
afterAll(async () => {
  await store.close()
  rmSync(folder, { recursive: true })
})

const position = { lng: 119.352, lat: 34.737, datum: 'wgs84' } as const

test('an answer is a walk, with what makes it one', async () => {
  const [first, second] = await must(world.call('', 'homes', 'nearest', { position, walker: older, limit: 3 }))
  expect(first).toMatchObject({ basis: 'walking', walk: { steps: 0 } })
  expect(first?.walk?.seconds).toBeGreaterThan(0)
  expect(first?.walk?.seconds).toBeLessThanOrEqual(second?.walk?.seconds ?? 0)
  expect(first?.metres).toBeGreaterThanOrEqual(straightMetres(position, first?.place.position ?? position) * 0.95)
})

test('the way there begins with the person and ends at the door', async () => {
  const [first] = await must(world.call('', 'homes', 'nearest', { position, limit: 1 }))
  const way = await must(world.call('', 'homes', 'route', { position, id: first?.place.id ?? '' }))
  expect(way.walk?.seconds).toBeCloseTo(first?.walk?.seconds ?? 0, 0)
  expect(way.line[0]?.[0]).toBeCloseTo(position.lng, 4)
  expect(way.line.at(-1)?.[0]).toBeCloseTo(first?.place.position.lng ?? 0, 4)
})

test('far from every street it is a straight line, and says so', async () => {
  const answers = await must(world.call('', 'homes', 'nearest', { position: { ...position, lng: 121 }, limit: 3 }))
  expect(answers.length).toBe(3)
  for (const answer of answers) expect(answer).toMatchObject({ basis: 'straight-line', walk: null })
})

test('what is wanted is answered exactly, however far down it lies', async () => {
  const wanted = { openNow: false, stepFree: true, service: '' }
  const found = await must(world.call('', 'homes', 'nearest', { position, limit: 20, wanted }))
  expect(found.length).toBe(20)
  for (const { place } of found) expect(place.accessibility.steps).toBe(0)
})

test('a phone that puts the parts together answers as the server does', async () => {
  const { atlas } = await must(world.call('', 'district', 'current', {}))
  if (!atlas) throw new Error('no atlas')
  const parts = await Promise.all(
    Array.from({ length: atlas.parts }, (_, part) =>
      must(world.call('', 'homes', 'atlasPart', { version: atlas.version, part })),
    ),
  )
  const opened = openAtlas(gunzipSync(Buffer.concat(parts.map(({ data }) => Buffer.from(data, 'base64')))))
  if (!opened.ok) throw new Error(opened.error.reason)
  const places = await must(world.call('', 'homes', 'list', {}))
  const phone = onFoot(places, layOutStreets(opened.value))
  for (let step = 0; step < 60; step++) {
    const from = { lng: 119.3 + (step % 12) * 0.015, lat: 34.66 + Math.floor(step / 12) * 0.02 }
    for (const walker of [anAdult, older]) {
      const own = phone.nearest(from, { limit: 5, walker, accepts: (place) => place.kind === 'branchHome' })
      const served = await must(world.call('', 'homes', 'nearest', { position: { ...from, datum: 'wgs84' }, walker }))
      expect(JSON.parse(JSON.stringify(own))).toEqual(JSON.parse(JSON.stringify(served)))
    }
  }
})

test('a folder without an atlas takes it away again: straight lines serve, old parts are gone', async () => {
  const before = await must(world.call('', 'district', 'current', {}))
  rmSync(join(folder, 'streets.atlas'))
  expect(await runImport(folder, store, () => undefined)).toBe(true)
  const [first] = await must(world.call('', 'homes', 'nearest', { position, limit: 1 }))
  expect(first).toMatchObject({ basis: 'straight-line' })
  const part = { version: before.atlas?.version ?? '', part: 0 }
  expect(await world.call('', 'homes', 'atlasPart', part)).toMatchObject({ error: { reason: 'atlas.version-gone' } })
})

test('a torn atlas is refused whole', async () => {
  const { writeFileSync, readFileSync } = await import('node:fs')
  writeFileSync(join(folder, 'streets.atlas'), readFileSync('data/demo/streets.atlas').subarray(0, 5000))
  const said: string[] = []
  expect(await runImport(folder, store, (line) => said.push(line))).toBe(false)
  expect(said.join('\n')).toContain('streets.atlas')
})
