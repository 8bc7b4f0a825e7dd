/* eslint-disable @typescript-eslint/no-non-null-assertion -- typed arrays within their bounds */
import { explain, routeFeature } from '@core/walking/explain'
import { walkAs } from '@core/walking/gait'
import { straightMetres } from '@core/walking/plane'
import { profileOf } from '@core/walking/profile'
import { routeTo } from '@core/walking/route'
import { trait } from '@core/walking/atlas'
import { layOutStreets } from '@core/walking/streets'
import { atlasOf, dice, hillTown, strewn, walkIn } from './given-streets'

describe('the explanation of a walk', () => {
  it.each(['adult', 'older', 'wheels'] as const)('tells the very seconds of the answer: %s', (id) => {
    for (let seed = 1; seed <= 5; seed++) {
      const atlas = atlasOf(hillTown(seed))
      const index = walkIn(atlas, id, strewn(atlas, 8, dice(seed)))
      for (const { position } of strewn(atlas, 40, dice(seed + 50))) {
        for (const { placeId, seconds, isEstimate } of index.nearest(position, { count: 4 })) {
          const place = index.placeOf(placeId)!
          const route = routeTo(index.gait, position, place, index.footholds(position))
          if (isEstimate) continue
          expect(route.seconds).toBeCloseTo(seconds, 6)
          expect(route.line[0]).toEqual([position.lng, position.lat].map((d) => Math.round(d * 1e6) / 1e6))
          expect(route.line.at(-1)).toEqual(
            [place.position.lng, place.position.lat].map((d) => Math.round(d * 1e6) / 1e6),
          )
          const drawn = route.line.slice(1).reduce((sum, [lng, lat], i) => {
            const [lng0, lat0] = route.line[i]!
            return sum + straightMetres({ lng, lat }, { lng: lng0, lat: lat0 })
          }, 0)
          expect(Math.abs(drawn - route.metres)).toBeLessThan(1 + drawn * 0.005)
        }
      }
    }
  })

  it('leaves no gap in the line longer than the streets have', () => {
    const atlas = atlasOf(hillTown(4))
    const index = walkIn(atlas, 'adult', strewn(atlas, 5, dice(4), 'p', 0))
    const { position } = strewn(atlas, 1, dice(40), 'q', -0.2)[0]!
    const [nearest] = index.nearest(position)
    const route = routeTo(index.gait, position, index.placeOf(nearest!.placeId)!, index.footholds(position))
    for (let i = 1; i < route.line.length; i++) {
      const [[lng, lat], [lng0, lat0]] = [route.line[i]!, route.line[i - 1]!]
      expect(straightMetres({ lng, lat }, { lng: lng0, lat: lat0 })).toBeLessThan(160)
    }
  })

  /** Two streets between two squares: 100 steps straight up, or a long way round. */
  const stairsOrRound = atlasOf({
    nodes: [
      [119.4, 34.7, 0],
      [119.401, 34.7, 15],
      [119.399, 34.7, 0],
      [119.402, 34.7, 15],
    ],
    edges: [
      { from: 2, to: 0, traits: 0, steps: 0, bends: [] },
      { from: 1, to: 3, traits: 0, steps: 0, bends: [] },
      { from: 0, to: 1, traits: trait.stairs, steps: 100, bends: [] },
      { from: 0, to: 1, traits: 0, steps: 0, bends: [[119.4005, 34.703, 7.5]] },
    ],
  })
  const streets = layOutStreets(stairsOrRound)
  const [from, place] = [
    { lng: 119.399, lat: 34.7 },
    { id: 'home', position: { lng: 119.402, lat: 34.7 } },
  ]
  const adult = walkAs(streets, profileOf('adult'))

  it('sends wheels around the stairs, and says how many steps that avoids', () => {
    const told = explain(walkAs(streets, profileOf('wheels')), adult, from, place)
    expect(told.avoidedSteps).toBe(100)
    expect(told.route.steps).toBe(0)
    expect(told.route.metres).toBeGreaterThan(600)
    expect(told.fastSeconds).toBeLessThan(told.route.seconds)
    expect(told.route.climb).toBeCloseTo(15, 1)
    expect(told.route.descent).toBeCloseTo(0, 1)
  })

  it('lets adults take the stairs, and older adults if they wish', () => {
    expect(explain(adult, adult, from, place).route.steps).toBe(100)
    const noStairs = explain(walkAs(streets, profileOf('older', { noStairs: true })), adult, from, place)
    expect(noStairs.route.steps).toBe(0)
    expect(explain(walkAs(streets, profileOf('older')), adult, from, place).route.steps).toBe(100)
  })

  it('differs uphill and downhill', () => {
    const up = routeTo(walkAs(streets, profileOf('older')), from, place)
    const down = routeTo(walkAs(streets, profileOf('older')), place.position, { id: 'low', position: from })
    expect(up.climb).toBeCloseTo(down.descent, 3)
    expect(up.seconds).not.toBeCloseTo(down.seconds, 0)
  })

  it('is GeoJSON for the map', () => {
    const feature = routeFeature(explain(adult, adult, from, place))
    expect(feature).toMatchObject({
      type: 'Feature',
      geometry: { type: 'LineString' },
      properties: { placeId: 'home', steps: 100 },
    })
  })

  it('is a labelled straight line where no street joins the two', () => {
    const route = routeTo(adult, { lng: 121, lat: 34.7 }, place)
    expect(route).toMatchObject({ isEstimate: true, steps: 0 })
    expect(route.line).toHaveLength(2)
  })
})
