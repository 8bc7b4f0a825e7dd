// Cuts the outline into one cell a seed, so that the cells fill it exactly and neighbours share their vertices.
// Voronoi edges are rounded once and crossed with the outline once; every cell is then read off the same set of edges,
// so no two cells can disagree about a border.
import { Delaunay } from 'd3-delaunay'
import pointInPolygon from 'point-in-polygon-hao'

/** Six decimals are 11 cm: finer than anybody surveys a grid. */
export const round = (degrees) => Math.round(degrees * 1e6) / 1e6
const keyOf = (point) => point.join(',')
const same = (a, b) => a[0] === b[0] && a[1] === b[1]

/** Seeds and ring in degrees. Answers the cells in the order of the seeds, and the ring with the new corners in it. */
export function tile(seeds, ring) {
  const { inner, outer } = crossed(voronoiEdges(seeds, ring), edgesOf(ring))
  const inside = inner.filter(({ from, to }) => pointInPolygon(middle(from, to), [ring]) === true)
  const halves = [...inside, ...outer].flatMap(({ from, to, left, right }) => [
    { from, to, seed: left },
    { from: to, to: from, seed: right },
  ])
  halves.forEach((half, index) => (half.twin = halves[index ^ 1]))
  const faces = tracedRings(halves).filter((face) => signedArea(face) > 0)
  faces.forEach((face) => face.forEach((half) => (half.face = face)))
  const ownerOf = owners(faces, seeds)
  const cells = seeds.map((_, seed) => {
    const border = halves.filter((half) => ownerOf(half) === seed && ownerOf(half.twin) !== seed)
    const rings = tracedRings(border)
    if (rings.length !== 1) throw new Error(`Cell ${seed} has ${rings.length} rings: move its seed.`)
    return closed(withoutRepeats(rings[0].map((half) => half.from)))
  })
  return { cells, ring: closed(outer.map(({ from }) => from)) }
}

/** Edges between neighbouring seeds, each with the seed on its left and on its right. */
function voronoiEdges(seeds, ring) {
  const [, midLat] = ring[0]
  const squeeze = Math.cos((midLat * Math.PI) / 180)
  // Seeds far outside make every edge near the outline finite.
  const far = [-3, 0, 3].flatMap((dx) => [-3, 0, 3].map((dy) => [ring[0][0] + dx, midLat + dy]))
  const ghosts = far
    .filter(([lng]) => lng !== ring[0][0])
    .concat(far.filter(([lng, lat]) => lng === ring[0][0] && lat !== midLat))
  const { triangles, halfedges, points } = Delaunay.from(
    [...seeds, ...ghosts].map(([lng, lat]) => [lng * squeeze, lat]),
  )
  const centre = (edge) => {
    const first = edge - (edge % 3)
    const corners = [0, 1, 2].map((turn) => triangles[first + turn]).map((at) => [points[2 * at], points[2 * at + 1]])
    const [x, y] = circumcentre(corners)
    return [round(x / squeeze), round(y)]
  }
  const edges = []
  halfedges.forEach((twin, edge) => {
    if (twin < edge) return
    const next = edge % 3 === 2 ? edge - 2 : edge + 1
    const [a, b] = [triangles[edge], triangles[next]]
    const [from, to] = [centre(edge), centre(twin)]
    if (same(from, to)) return
    const pa = [points[2 * a] / squeeze, points[2 * a + 1]]
    const left = turnOf(from, to, pa) > 0 ? a : b
    edges.push({ from, to, left, right: left === a ? b : a })
  })
  return edges
}

function circumcentre([[ax, ay], [bx, by], [cx, cy]]) {
  const [dx, dy, ex, ey] = [bx - ax, by - ay, cx - ax, cy - ay]
  const [b2, c2, twice] = [dx * dx + dy * dy, ex * ex + ey * ey, 2 * (dx * ey - dy * ex)]
  return [ax + (ey * b2 - dy * c2) / twice, ay + (dx * c2 - ex * b2) / twice]
}

function edgesOf(ring) {
  const corners = ring.slice(0, -1).map((point) => point.map(round))
  return corners.map((from, at) => ({ from, to: corners[(at + 1) % corners.length] }))
}

/** Both kinds of edges, split where they cross: each crossing is computed once and put into both. */
function crossed(inner, outer) {
  const splits = new Map([...inner, ...outer].map((edge) => [edge, [edge.from, edge.to]]))
  for (const a of inner) {
    for (const b of outer) {
      if (turnOf(a.from, a.to, b.from) > 0 === turnOf(a.from, a.to, b.to) > 0) continue
      if (turnOf(b.from, b.to, a.from) > 0 === turnOf(b.from, b.to, a.to) > 0) continue
      const [start, end] = [turnOf(b.from, b.to, a.from), turnOf(b.from, b.to, a.to)]
      const share = start / (start - end)
      const point = [0, 1].map((axis) => round(a.from[axis] + share * (a.to[axis] - a.from[axis])))
      splits.get(a).push(point)
      splits.get(b).push(point)
    }
  }
  const split = (edge) => {
    const along = (point) => Math.hypot(point[0] - edge.from[0], point[1] - edge.from[1])
    const points = splits.get(edge).sort((a, b) => along(a) - along(b))
    return points
      .slice(1)
      .map((to, at) => ({ ...edge, from: points[at], to }))
      .filter(({ from, to }) => !same(from, to))
  }
  return { inner: inner.flatMap(split), outer: outer.flatMap(split) }
}

/** Walks half-edges with the area on their left: at each corner the sharpest left turn's opposite closes the face. */
function tracedRings(halves) {
  const leaving = new Map()
  for (const half of halves) leaving.set(keyOf(half.from), [...(leaving.get(keyOf(half.from)) ?? []), half])
  const used = new Set()
  const rings = []
  for (const start of halves) {
    if (used.has(start)) continue
    const ring = []
    for (let half = start; !used.has(half); half = nextOf(half, leaving.get(keyOf(half.to)))) {
      used.add(half)
      ring.push(half)
    }
    rings.push(ring)
  }
  return rings
}

function nextOf(half, choices) {
  const back = Math.atan2(half.from[1] - half.to[1], half.from[0] - half.to[0])
  const clockwise = (to) => {
    const angle = back - Math.atan2(to[1] - half.to[1], to[0] - half.to[0])
    return angle <= 1e-12 ? angle + 2 * Math.PI : angle
  }
  return choices.reduce((best, choice) => (clockwise(choice.to) < clockwise(best.to) ? choice : best))
}

/** A face without its seed (a cell torn apart by the coast) goes to the neighbour with the longest shared border. */
function owners(faces, seeds) {
  const owner = new Map()
  for (const face of faces) {
    const seed = face.find((half) => half.seed !== undefined)?.seed
    if (
      seed !== undefined &&
      seed < seeds.length &&
      pointInPolygon(seeds[seed], [closed(face.map((half) => half.from))])
    )
      owner.set(face, seed)
  }
  while (owner.size < faces.length) {
    for (const face of faces.filter((one) => !owner.has(one))) {
      const shared = new Map()
      for (const half of face) {
        const seed = owner.get(half.twin.face)
        if (seed !== undefined)
          shared.set(seed, (shared.get(seed) ?? 0) + Math.hypot(half.to[0] - half.from[0], half.to[1] - half.from[1]))
      }
      const [longest] = [...shared].sort((a, b) => b[1] - a[1])
      if (longest) owner.set(face, longest[0])
    }
  }
  return (half) => owner.get(half.face)
}

const closed = (points) => [...points, points[0]]
const withoutRepeats = (points) => points.filter((point, at) => !same(point, points[(at + 1) % points.length]))
const middle = (a, b) => [(a[0] + b[0]) / 2, (a[1] + b[1]) / 2]
const turnOf = (a, b, c) => (b[0] - a[0]) * (c[1] - a[1]) - (b[1] - a[1]) * (c[0] - a[0])
const signedArea = (face) => face.reduce((sum, { from, to }) => sum + from[0] * to[1] - to[0] * from[1], 0) / 2
