// What a reader of OpenStreetMap files hands on, node by node and way by way, and what it refuses to hand on.
import { InputFault } from './input-fault'

export type Tags = Readonly<Record<string, string>>

export interface OsmVisitor {
  /** Only called if given: a pass that needs no nodes does not pay for them. */
  readonly node?: (id: number, lng: number, lat: number, tags: Tags) => void
  readonly way?: (id: number, nodeIds: readonly number[], tags: Tags) => void
}

export function checkNode(file: string, offset: number, id: number, lng: number, lat: number): void {
  if (!Number.isSafeInteger(id)) throw new InputFault(file, offset, `a node's id is not a whole number of 53 bits`)
  if (Math.abs(lng) <= 180 && Math.abs(lat) <= 90) return
  throw new InputFault(file, offset, `node ${id} is not on earth (lon ${lng}, lat ${lat})`)
}

export function checkWay(file: string, offset: number, id: number, nodeIds: readonly number[]): void {
  if (Number.isSafeInteger(id) && nodeIds.every(Number.isSafeInteger)) return
  throw new InputFault(file, offset, `way ${id} refers to a node whose id is not a whole number of 53 bits`)
}
