// The real thing: Monaco's streets and hills, 119 places, every corner and many points, against a plain search.
/* eslint-disable @typescript-eslint/no-non-null-assertion -- typed arrays within their bounds */
import path from 'node:path'
import { openAtlas } from '@core/walking/atlas-file'
import type { Atlas } from '@core/walking/atlas'
import { buildAtlas } from '../../../server/atlas/build-atlas'
import { dice, strewn, walkIn } from './given-streets'
import { Oracle } from './oracle'

const data = path.join(__dirname, '../../../data/monaco')
const order = { osm: `${data}/monaco.osm.gz`, dem: [`${data}/N43E007.hgt.zip`], name: 'Monaco' }
/** A sample each time; `WALKING_POINTS=10000` for each profile takes a few minutes. Every corner is always asked. */
const points = Number(process.env.WALKING_POINTS ?? 400)
const patience = 60_000 + points * 60

describe('Monaco', () => {
  let atlas: Atlas
  beforeAll(async () => {
    const { bytes } = await buildAtlas(order)
    const opened = openAtlas(bytes)
    if (!opened.ok) throw new Error(opened.error.reason)
    atlas = opened.value
  })

  it.each(['adult', 'older', 'wheels'] as const)(
    'every corner and every point is sent to the right places in the right time: %s',
    (id) => {
      const roll = dice(119)
      const places = strewn(atlas, 119, roll, 'home', 0)
      const index = walkIn(atlas, id, places)
      const oracle = new Oracle(atlas, id)
      const { feetOf, canReach } = oracle.prepare(places)
      const corners = Array.from(atlas.nodeX, (x, v) => ({
        lng: atlas.west + x / 1e6,
        lat: atlas.south + atlas.nodeY[v]! / 1e6,
      }))
      const anywhere = Array.from({ length: points }, (_, i) => {
        const edge = Math.floor(roll() * oracle.shapes.length)
        const onStreet = oracle.spotOn(edge, roll() * (oracle.shapes[edge]!.x.length - 1.0001))
        return i % 2 ? strewn(atlas, 1, roll, 'q', 0)[0]!.position : onStreet
      })
      let [walked, worst, wrong] = [0, 0, 0]
      for (const spot of [...corners, ...anywhere]) {
        const expected = oracle.ask(spot, places, feetOf, canReach)
        const answers = index.nearest(spot, { count: 4 })
        if (!expected || expected.length === 0) {
          if (!answers.every(({ isEstimate }) => isEstimate)) wrong++
          continue
        }
        walked++
        answers.forEach(({ placeId, seconds, isEstimate }, rank) => {
          const own = expected.find(({ id: place }) => place === placeId)!.seconds
          const off = Math.max(Math.abs(seconds - expected[rank]!.seconds), Math.abs(seconds - own))
          worst = Math.max(worst, off)
          if (off > 1 || isEstimate) wrong++
        })
        if (answers.length !== Math.min(4, expected.length)) wrong++
      }
      console.info(`${id}: ${walked} points walked, worst difference ${worst.toFixed(3)} s, ${wrong} wrong`)
      expect(wrong).toBe(0)
      expect(walked).toBeGreaterThan(points / 2)
    },
    patience,
  )
})
