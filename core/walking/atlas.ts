// The walking atlas: the street network of one area, as typed arrays that are a view over one file.

/** What the file says about itself; shown to people, so it carries the notices its sources demand. */
export interface AtlasAbout {
  readonly name: string
  /** Notices to show beside anything drawn from the atlas, such as `© OpenStreetMap contributors`. */
  readonly notices: readonly string[]
  /** Generated, not surveyed: everything shown from it is labelled 示例数据. */
  readonly demo: boolean
  /** What it was made from and how, for `atlas info`. */
  readonly made: Readonly<Record<string, string | number>>
}

/**
 * An edge is walked both ways unless its traits say otherwise; its shape is the chain node, bends, node.
 * Places are millionths of a degree (0.11 m) from the south-west corner, heights decimetres above `baseMetres`.
 */
export interface Atlas {
  readonly about: AtlasAbout
  /** Degrees, WGS-84: the corner that all places are counted from. */
  readonly west: number
  readonly south: number
  /** Metres above sea level that all heights are counted from. */
  readonly baseMetres: number
  readonly nodeX: Uint32Array
  readonly nodeY: Uint32Array
  readonly nodeHeight: Uint16Array
  readonly edgeFrom: Uint32Array
  readonly edgeTo: Uint32Array
  /** Bits of `trait`. */
  readonly edgeTraits: Uint16Array
  /** Steps of a stairway, 0 elsewhere. */
  readonly edgeSteps: Uint16Array
  /** Bends of edge e are `firstBend[e]` up to, not including, `firstBend[e + 1]`. */
  readonly firstBend: Uint32Array
  /** Millionths of a degree from the vertex before (the `from` node for the first bend). */
  readonly bendX: Int16Array
  readonly bendY: Int16Array
  readonly bendHeight: Uint16Array
}

export const trait = {
  stairs: 1,
  lift: 2,
  /** Gravel, cobbles, compacted earth. */
  loose: 4,
  /** Earth, grass, sand, mud: a hill path. */
  rough: 8,
  /** Surveyed as impassable for wheels: a stile, a raised kerb, more than 1:12, `wheelchair=no`. */
  wheelsBarred: 16,
  /** A stairway with a ramp for wheels. */
  ramp: 32,
  /** May not be walked from `from` to `to` (a moving stairway, a gate of one direction). */
  notForward: 64,
  notBackward: 128,
  /** Bridge or tunnel: the ground's height says nothing about it. */
  offGround: 256,
  /** A tunnel, as against a bridge: no door opens to it, and no phone knows its place in it. */
  tunnel: 512,
} as const

/** Units of `nodeX`, `nodeY`, `bendX`, `bendY` in one degree. */
export const unitsPerDegree = 1_000_000
/** Units of heights in one metre. */
export const unitsPerMetre = 10
