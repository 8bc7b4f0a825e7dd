// `atlas coverage` and `atlas sites`: who is within reach, where nobody is, and where the next places should open.
import { writeFileSync } from 'node:fs'
import { cornersAsDemand, coverage, secondsOf, type Demand } from '../../core/walking/coverage'
import { NearestPlaces } from '../../core/walking/nearest-places'
import { timeBands, unservedPockets } from '../../core/walking/pockets'
import { coverSets, greedySites } from '../../core/walking/siting'
import { deliver, gaitFor, numberOf, one, optional, readOptions, type Console, type Options } from './command-line'
import { exactSites } from './exact-sites'
import { csvLine, readPoints } from './read-points'

const minutesAllowed = 5
/** Upper bounds of the map's bands, as multiples of the limit. */
const bands = [1, 2, 3]

export function coverageCommand(argv: readonly string[], console: Console): void {
  const options = readOptions(argv, ['atlas', 'places', 'people', 'profile', 'minutes', 'out', 'map'], ['no-stairs'])
  const limit = numberOf(options, 'minutes', minutesAllowed) * 60
  const places = new NearestPlaces(gaitFor(options), readPoints(one(options, 'places')))
  const demand = demandFor(options, places)
  const rows = coverage(demand, secondsOf(places, demand), limit)
  const lines = rows.map((row) =>
    csvLine([
      row.grid,
      ...[row.people, row.within, row.beyond, row.unknown].map((people) => Math.round(people * 10) / 10),
      row.share.toFixed(4),
      row.medianSeconds.toFixed(0),
      row.p95Seconds.toFixed(0),
    ]),
  )
  const header = 'grid,people,within,beyond,unknown,share,median_seconds,p95_seconds'
  deliver(options, 'out', `${[header, ...lines].join('\n')}\n`, console)
  const map = optional(options, 'map')
  if (map !== undefined) writeMap(map, places, limit, console)
}

function writeMap(file: string, places: NearestPlaces, limit: number, console: Console): void {
  const bounds = bands.map((times) => times * limit)
  const features = [
    ...timeBands(places, bounds).map(({ untilSeconds, lines }) => {
      const until = Number.isFinite(untilSeconds) ? untilSeconds : null
      return multiLine({ kind: 'band', untilSeconds: until }, lines)
    }),
    ...unservedPockets(places, limit).map(({ metres, worstSeconds, worst, lines }) => {
      const seconds = Number.isFinite(worstSeconds) ? Math.round(worstSeconds) : null
      return multiLine({ kind: 'pocket', metres: Math.round(metres), worstSeconds: seconds, worst }, lines)
    }),
  ]
  const notices = places.gait.streets.atlas.about.notices.join('; ')
  writeFileSync(file, `${JSON.stringify({ type: 'FeatureCollection', notices, features })}\n`)
  console.note(`${file} written`)
}

function multiLine(properties: Readonly<Record<string, unknown>>, coordinates: readonly unknown[]) {
  return { type: 'Feature', properties, geometry: { type: 'MultiLineString', coordinates } }
}

export async function sites(argv: readonly string[], console: Console): Promise<void> {
  const known = ['atlas', 'places', 'candidates', 'people', 'profile', 'minutes', 'count', 'out', 'map']
  const options = readOptions(argv, known, ['no-stairs', 'greedy'])
  const limit = numberOf(options, 'minutes', minutesAllowed) * 60
  const count = numberOf(options, 'count', 1)
  const gait = gaitFor(options)
  const candidates = readPoints(one(options, 'candidates'))
  const existing = optional(options, 'places')
  const places = new NearestPlaces(gait, existing === undefined ? [] : readPoints(existing))
  const demand = demandFor(options, places)
  const seconds = secondsOf(places, demand)
  const weights = demand.map(({ weight }, i) => ((seconds[i] ?? NaN) <= limit ? 0 : weight))
  const sets = coverSets(gait, candidates, demand, limit)
  const greedy = greedySites(sets, weights, count)
  const exact = options.greedy === undefined ? await exactSites(sets, weights, count) : undefined
  const chosen = exact?.chosen ?? greedy.chosen
  console.note(`greedy: ${amount(greedy.covered)}, and no choice reaches more than ${amount(greedy.bound)}`)
  if (exact)
    console.note(`exact: ${amount(exact.covered)}${exact.bound > exact.covered ? ' so far, time ran out' : ''}`)
  const ranked = greedySites(
    chosen.map((site) => sets[site] ?? new Uint32Array()),
    weights,
    chosen.length,
  )
  const rows = ranked.chosen.map((rank, i) => ({
    candidate: candidates[chosen[rank] ?? -1],
    gain: ranked.gains[i] ?? 0,
  }))
  const lines = rows.flatMap(({ candidate, gain }, i) =>
    candidate ? [csvLine([i + 1, candidate.id, candidate.position.lng, candidate.position.lat, amount(gain)])] : [],
  )
  deliver(options, 'out', `${['rank,candidate,lon,lat,people_gained', ...lines].join('\n')}\n`, console)
  const map = optional(options, 'map')
  if (map === undefined) return
  const features = rows.flatMap(({ candidate, gain }, i) => (candidate ? [pointFeature(i + 1, candidate, gain)] : []))
  writeFileSync(map, `${JSON.stringify({ type: 'FeatureCollection', features })}\n`)
  console.note(`${map} written`)
}

function pointFeature(
  rank: number,
  { id, position }: { id: string; position: { lng: number; lat: number } },
  gain: number,
) {
  const geometry = { type: 'Point', coordinates: [position.lng, position.lat] }
  return { type: 'Feature', properties: { rank, candidate: id, peopleGained: amount(gain) }, geometry }
}

function amount(people: number): number {
  return Math.round(people * 10) / 10
}

/** The people of a CSV file, or, without one, every corner of the atlas by its metres of street. */
function demandFor(options: Options, places: NearestPlaces): Demand[] {
  const file = optional(options, 'people')
  if (file === undefined) return cornersAsDemand(places)
  return readPoints(file).map(({ position, people, grid }) => ({ position, weight: people, grid }))
}
