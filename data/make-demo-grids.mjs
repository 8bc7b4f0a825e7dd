// Spreads communities over the built-up strips, gives each its grids, and cuts the outline between them.
import pointInPolygon from 'point-in-polygon-hao'
import { areas } from './make-demo-areas.mjs'
import { round, tile } from './make-demo-tiling.mjs'

/** One grid a community, the rest of its street's share dealt round: answers a count for each community code. */
export function gridCounts(communities) {
  const counts = new Map()
  for (const [street, { grids }] of Object.entries(areas)) {
    const own = communities.filter((community) => community.streetCode === street)
    own.forEach(({ code }, at) => {
      const extra = at < grids % own.length ? 1 : 0
      counts.set(code, Math.floor(grids / own.length) + extra)
    })
  }
  return counts
}

/** Grids in the order of their codes, each with its seed (where people live) and its ring. */
export function makeGrids(communities, outline, random) {
  const counts = gridCounts(communities)
  const centres = communityCentres(
    communities.filter(({ code }) => counts.get(code) > 0),
    outline,
    random,
  )
  const seeds = [...centres].flatMap(([code, { point, reach }]) =>
    seedsAround(point, reach, counts.get(code), outline, random).map((seed) => ({ code, seed })),
  )
  const { cells, ring } = tile(
    seeds.map(({ seed }) => seed),
    outline,
  )
  const serial = new Map()
  const grids = seeds.map(({ code, seed }, at) => {
    const number = (serial.get(code) ?? 0) + 1
    serial.set(code, number)
    return { code: `${code}${String(number).padStart(3, '0')}`, communityId: code, number, seed, ring: cells[at] }
  })
  return { grids, ring }
}

/** Of many tries the one farthest from all others (Mitchell's best candidate), so that communities do not clump. */
function communityCentres(communities, outline, random) {
  const placed = []
  for (const { code, streetCode } of communities) {
    const best = { gap: -1, point: null }
    for (let attempt = 0; attempt < 200; attempt++) {
      const point = pointIn(random.pick(areas[streetCode].boxes), random)
      if (!isWellInside(point, outline, 0.002)) continue
      const gap = Math.min(...placed.map((other) => distance(other.point, point)), 1)
      if (gap > best.gap) Object.assign(best, { gap, point })
    }
    placed.push({ code, point: best.point })
  }
  return new Map(
    placed.map(({ code, point }) => {
      const nearest = Math.min(
        ...placed.filter((other) => other.point !== point).map((other) => distance(other.point, point)),
      )
      return [code, { point, reach: Math.min(0.45 * nearest, 0.012) }]
    }),
  )
}

function seedsAround(centre, reach, count, outline, random) {
  if (count === 1) return [centre.map(round)]
  const seeds = []
  while (seeds.length < count) {
    const best = { gap: -1, point: null }
    for (let attempt = 0; attempt < 60; attempt++) {
      const point = [centre[0] + random.between(-reach, reach), centre[1] + random.between(-reach, reach) * 0.82].map(
        round,
      )
      if (distance(point, centre) > reach || !isWellInside(point, outline, 0.0012)) continue
      const gap = Math.min(...seeds.map((other) => distance(other, point)), 1)
      if (gap > best.gap) Object.assign(best, { gap, point })
    }
    seeds.push(best.point)
  }
  // From west to east, so that neighbours in number are neighbours on the ground.
  return seeds.sort((a, b) => a[0] - b[0])
}

const pointIn = ([west, south, east, north], random) =>
  [random.between(west, east), random.between(south, north)].map(round)
export const distance = (a, b) => Math.hypot((a[0] - b[0]) * 0.822, a[1] - b[1])

/** Inside, and so is everything `margin` degrees around. */
export function isWellInside([lng, lat], ring, margin) {
  const around = [
    [0, 0],
    [margin, 0],
    [-margin, 0],
    [0, margin],
    [0, -margin],
  ]
  return around.every(([dx, dy]) => pointInPolygon([lng + dx, lat + dy], [ring]) === true)
}
