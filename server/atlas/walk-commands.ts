// `atlas nearest` and `atlas route`: the nearest places for points of a CSV file.
import { walkAs, type Gait } from '../../core/walking/gait'
import { explain, routeFeature } from '../../core/walking/explain'
import { NearestPlaces } from '../../core/walking/nearest-places'
import { profileOf } from '../../core/walking/profile'
import { routeTo } from '../../core/walking/route'
import { deliver, gaitFor, numberOf, one, readOptions, type Console, type Options } from './command-line'
import { csvLine, readPoints, type PointRow } from './read-points'

const known = ['atlas', 'places', 'points', 'profile', 'k', 'out']

export function nearest(argv: readonly string[], console: Console): void {
  const options = readOptions(argv, known, ['no-stairs'])
  const count = numberOf(options, 'k', 1)
  const { places, points } = ready(options)
  const lines = ['point,place,seconds,metres,climb,descent,stairs,estimate']
  for (const { id, position } of points) {
    const feet = places.footholds(position)
    for (const { placeId, seconds, isEstimate } of places.nearest(position, { count })) {
      const place = places.placeOf(placeId)
      if (!place) continue
      const { metres, climb, descent, steps } = routeTo(places.gait, position, place, feet)
      const numbers = [seconds, metres, climb, descent].map((value) => value.toFixed(1))
      lines.push(csvLine([id, placeId, ...numbers, steps, isEstimate]))
    }
  }
  deliver(options, 'out', `${lines.join('\n')}\n`, console)
}

export function route(argv: readonly string[], console: Console): void {
  const options = readOptions(argv, known, ['no-stairs'])
  const count = numberOf(options, 'k', 1)
  const { places, points, adult } = ready(options)
  const features = points.flatMap(({ id, position }) =>
    places.nearest(position, { count }).flatMap(({ placeId }) => {
      const place = places.placeOf(placeId)
      if (!place) return []
      const told = explain(places.gait, adult, position, place, { feet: places.footholds(position) })
      const feature = routeFeature(told)
      const { fastSeconds, avoidedSteps } = told
      return [{ ...feature, properties: { point: id, ...feature.properties, fastSeconds, avoidedSteps } }]
    }),
  )
  const notices = places.gait.streets.atlas.about.notices.join('; ')
  deliver(options, 'out', `${JSON.stringify({ type: 'FeatureCollection', notices, features })}\n`, console)
}

function ready(options: Options): { places: NearestPlaces; points: PointRow[]; adult: Gait } {
  const gait = gaitFor(options)
  const places = new NearestPlaces(gait, readPoints(one(options, 'places')))
  return { places, points: readPoints(one(options, 'points')), adult: walkAs(gait.streets, profileOf('adult')) }
}
