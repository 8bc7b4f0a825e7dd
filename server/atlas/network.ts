// The walkable ways of a map before heights: nodes where ways meet or end, edges between them.

export type Point = readonly [lng: number, lat: number]

export interface NetworkEdge {
  readonly from: number
  readonly to: number
  /** Bits of `trait`. */
  readonly traits: number
  readonly steps: number
  /** Both ends included. */
  readonly points: readonly Point[]
}

export interface Network {
  readonly nodes: readonly Point[]
  readonly edges: readonly NetworkEdge[]
}
