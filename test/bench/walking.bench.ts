// How fast the walking index is beside what one would use otherwise, and what straight lines cost the people of Monaco.
/* eslint-disable @typescript-eslint/no-non-null-assertion -- typed arrays within their bounds */
import { existsSync } from 'node:fs'
import { gzipSync } from 'node:zlib'
import Flatbush from 'flatbush'
import { around } from 'geokdbush'
import KDBush from 'kdbush'
import type { Atlas } from '../../core/walking/atlas'
import { openAtlas } from '../../core/walking/atlas-file'
import { walkAs, type Gait } from '../../core/walking/gait'
import { NearestPlaces } from '../../core/walking/nearest-places'
import { straightMetres } from '../../core/walking/plane'
import { profileIds, profileOf } from '../../core/walking/profile'
import { routeTo } from '../../core/walking/route'
import { Search } from '../../core/walking/search'
import { setOut, WaysOut, waysOut } from '../../core/walking/set-out'
import { Footholds, snap } from '../../core/walking/snap'
import { layOutStreets } from '../../core/walking/streets'
import { buildAtlas } from '../../server/atlas/build-atlas'
import { dice, strewn } from '../core/walking/given-streets'
import { gridAtlas } from './walking-grid'

const homes = 119

export async function run(): Promise<void> {
  const monaco = await monacoAtlas()
  const subjects: [string, Uint8Array][] = [
    ['Monaco', monaco],
    ['10⁴ grid', gridAtlas(100)],
    ['10⁵ grid', gridAtlas(316)],
    ['10⁶ grid', gridAtlas(1000)],
  ]
  console.log(
    `${homes} places, k = 4, profile older, Node ${process.version}; best of several runs for what is built, medians for look-ups\n`,
  )
  console.log(
    'atlas      nodes    file B/node  gzip B/node  open ms  lay out ms  profile ms  table ms  ns/node  add ms  remove ms',
  )
  const ready = subjects.map(([name, bytes]) => [name, measureBuild(name, bytes)] as const)
  console.log(
    '\natlas      look-up µs p50   p99   read only µs  geokdbush µs p50   p99   ratio  Dijkstra ms  times faster  snap ns grid / flatbush',
  )
  for (const [name, places] of ready) measureLookUp(name, places)
  const index = ready[0]
  if (index) tellStory(index[1].gait.streets.atlas)
}

async function monacoAtlas(): Promise<Uint8Array> {
  const folder = ['data/monaco', '../data/monaco', '../../data/monaco'].find((path) =>
    existsSync(`${path}/monaco.osm.gz`),
  )
  if (folder === undefined) throw new Error('run from the root of the project: data/monaco is not here')
  const order = { osm: `${folder}/monaco.osm.gz`, dem: [`${folder}/N43E007.hgt.zip`], name: 'Monaco' }
  return (await buildAtlas(order)).bytes
}

function measureBuild(name: string, bytes: Uint8Array): NearestPlaces {
  const atlas = open(bytes)
  const runs = atlas.nodeX.length > 500_000 ? 3 : 7
  const openMs = best(runs, () => open(bytes))
  const layMs = best(runs, () => layOutStreets(atlas))
  const streets = layOutStreets(atlas)
  const gaitMs = best(runs, () => walkAs(streets, profileOf('older')))
  const gait = walkAs(streets, profileOf('older'))
  const at = strewn(atlas, homes, dice(119), 'home', 0)
  const tableMs = best(runs, () => new NearestPlaces(gait, at))
  const places = new NearestPlaces(gait, at)
  const extra = strewn(atlas, 1, dice(7), 'new', 0)[0]!
  const addMs = best(1, () => places.add({ ...extra, id: 'new' }))
  const removeMs = best(1, () => places.remove('new'))
  const nodes = atlas.nodeX.length
  const cells = [
    name.padEnd(9),
    String(nodes).padStart(8),
    (bytes.length / nodes).toFixed(1).padStart(11),
    (gzipSync(bytes).length / nodes).toFixed(1).padStart(12),
    ...[openMs, layMs, gaitMs, tableMs].map((ms, i) => ms.toFixed(1).padStart([8, 11, 11, 9][i]!)),
    ((tableMs * 1e6) / nodes).toFixed(0).padStart(8),
    addMs.toFixed(1).padStart(7),
    removeMs.toFixed(1).padStart(10),
  ]
  console.log(cells.join(' '))
  return places
}

function measureLookUp(name: string, places: NearestPlaces): void {
  const { gait } = places
  const { atlas } = gait.streets
  const at = strewn(atlas, homes, dice(119), 'home', 0)
  const points = onStreets(gait, 20_000)
  const tree = new KDBush(at.length)
  for (const { position } of at) tree.add(position.lng, position.lat)
  tree.finish()
  const feet = new Footholds()
  const segments = segmentTree(gait)
  const { plane } = gait.streets
  const [own, theirs, snapUs, flat] = timeTogether(points, [
    (point) => places.nearest(point, { count: 1 }),
    ({ lng, lat }) => around(tree, lng, lat, 1),
    (point) => snap(gait.streets, gait.usable, point, feet),
    ({ lng, lat }) =>
      segments.neighbors((lng - plane.west) * plane.metresX, (lat - plane.south) * plane.metresY, 6, 150),
  ]) as [Times, Times, Times, Times]
  const search = new Search(gait)
  const ways = new WaysOut()
  const few = points.slice(0, atlas.nodeX.length > 500_000 ? 10 : 200)
  const [dijkstra] = timeTogether(few, [
    (point) => {
      setOut(search, waysOut(gait, snap(gait.streets, gait.usable, point, feet), ways))
      search.run(() => undefined)
    },
  ]) as [Times]
  console.log(
    [
      name.padEnd(9),
      own.p50.toFixed(2).padStart(15),
      own.p99.toFixed(1).padStart(6),
      (own.p50 - snapUs.p50).toFixed(2).padStart(13),
      theirs.p50.toFixed(2).padStart(17),
      theirs.p99.toFixed(1).padStart(6),
      `${(own.p50 / theirs.p50).toFixed(2)}×`.padStart(8),
      (dijkstra.p50 / 1000).toFixed(2).padStart(12),
      (dijkstra.p50 / own.p50).toFixed(0).padStart(13),
      `${(snapUs.p50 * 1000).toFixed(0)} / ${(flat.p50 * 1000).toFixed(0)}`.padStart(24),
    ].join(' '),
  )
}

/** Whom the straight line sends to a wrong place, and what it costs them. */
function tellStory(atlas: Atlas): void {
  console.log(
    '\nMonaco, by straight line: sent to a wrong place; minutes lost by those, median / p95 / worst; within 5 min on foot, against a 400 m circle',
  )
  const streets = layOutStreets(atlas)
  const at = strewn(atlas, homes, dice(119), 'home', 0)
  const byId = new Map(at.map((place) => [place.id, place]))
  for (const id of profileIds) {
    const gait = walkAs(streets, profileOf(id))
    const places = new NearestPlaces(gait, at)
    const lost: number[] = []
    let [asked, near, circle] = [0, 0, 0]
    for (const point of onStreets(gait, 3_000)) {
      const [nearest] = places.nearest(point)
      if (nearest === undefined || nearest.isEstimate) continue
      asked++
      if (nearest.seconds <= 300) near++
      const straight = [...byId.values()].reduce((a, b) =>
        straightMetres(point, b.position) < straightMetres(point, a.position) ? b : a,
      )
      if (straightMetres(point, straight.position) <= 400) circle++
      if (straight.id === nearest.placeId) continue
      const route = routeTo(gait, point, straight, places.footholds(point))
      if (!route.isEstimate && route.seconds - nearest.seconds > 1) lost.push((route.seconds - nearest.seconds) / 60)
    }
    const minutes = [0.5, 0.95, 1].map((share) => quantile(lost, share).toFixed(1)).join(' / ')
    const percent = (count: number) => `${((100 * count) / asked).toFixed(0)} %`
    console.log(`${id.padEnd(8)} ${percent(lost.length)}; ${minutes}; ${percent(near)} against ${percent(circle)}`)
  }
}

/** Points on or just beside streets that the profile can use. */
function onStreets(gait: Gait, count: number): { lng: number; lat: number }[] {
  const { streets, usable } = gait
  const roll = dice(31)
  const points: { lng: number; lat: number }[] = []
  while (points.length < count) {
    const edge = Math.floor(roll() * usable.length)
    if (!usable[edge]) continue
    const i = streets.chainStart[edge]!
    const t = roll()
    const x = streets.x[i]! + t * (streets.x[i + 1]! - streets.x[i]!) + 20 * (roll() - 0.5)
    const y = streets.y[i]! + t * (streets.y[i + 1]! - streets.y[i]!) + 20 * (roll() - 0.5)
    points.push({
      lng: streets.plane.west + x / streets.plane.metresX,
      lat: streets.plane.south + y / streets.plane.metresY,
    })
  }
  return points
}

function open(bytes: Uint8Array): Atlas {
  const opened = openAtlas(bytes)
  if (!opened.ok) throw new Error(opened.error.reason)
  return opened.value
}

/** Milliseconds of the quickest of several runs: the machine is shared, and what disturbs only ever adds. */
function best(runs: number, work: () => unknown): number {
  const times = Array.from({ length: runs }, () => {
    const start = performance.now()
    work()
    return performance.now() - start
  })
  return Math.min(...times)
}

/** Keeps the work from being optimised away. */
export let sink = 0

interface Times {
  readonly p50: number
  readonly p99: number
}

/** Microseconds a call, the rivals taking turns: p50 over batches of 50 (the clock is coarser), p99 over single calls. */
function timeTogether<T>(inputs: readonly T[], rivals: readonly ((input: T) => unknown)[]): Times[] {
  const size = Math.min(50, inputs.length)
  const batches = rivals.map((): number[] => [])
  const singles = rivals.map((): number[] => [])
  // Round 0 warms up, 1 measures batches, 2 single calls.
  for (let round = inputs.length < 1000 ? 1 : 0; round < 3; round++) {
    for (let first = 0; first + size <= inputs.length; first += size) {
      rivals.forEach((work, r) => {
        const start = performance.now()
        for (let i = first; i < first + size; i++) sink += Number(work(inputs[i]!) === undefined)
        if (round === 1) batches[r]!.push(((performance.now() - start) * 1000) / size)
        for (let i = first; i < first + size && round === 2; i++) {
          const before = performance.now()
          sink += Number(work(inputs[i]!) === undefined)
          singles[r]!.push((performance.now() - before) * 1000)
        }
      })
    }
  }
  return rivals.map((_, r) => ({ p50: quantile(batches[r]!, 0.5), p99: quantile(singles[r]!, 0.99) }))
}

function quantile(values: number[], share: number): number {
  values.sort((a, b) => a - b)
  return values[Math.min(values.length - 1, Math.floor(values.length * share))] ?? NaN
}

/** What flatbush would search instead of the grid. */
function segmentTree({ streets }: Gait): Flatbush {
  const { x, y, chainStart } = streets
  const starts: number[] = []
  for (let e = 0; e + 1 < chainStart.length; e++)
    for (let i = chainStart[e]!; i < chainStart[e + 1]! - 1; i++) starts.push(i)
  const tree = new Flatbush(starts.length)
  for (const i of starts) {
    tree.add(
      Math.min(x[i]!, x[i + 1]!),
      Math.min(y[i]!, y[i + 1]!),
      Math.max(x[i]!, x[i + 1]!),
      Math.max(y[i]!, y[i + 1]!),
    )
  }
  tree.finish()
  return tree
}
