// For every corner its k nearest places and the milliseconds to them, by one search from all places at once.
import { barred, type Gait } from './gait'
import { MinHeap } from './min-heap'
import { forEachApproach, type Door } from './place-doors'

/** How many places each corner remembers: a closed one, a full one and an unsuitable one can be passed over. */
export const remembered = 4
/** Numbers in a row: milliseconds and place, `remembered` times, nearest first. */
export const rowLength = remembered * 2
/** Place of an empty entry; its milliseconds are `barred`. */
export const nobody = 0xffffffff
/** A queue key is `milliseconds × mostPlaces + place`: exact in a double, and equal times fall to the lower number. */
export const mostPlaces = 1 << 20

/**
 * Rows by node. Labels are taken from the queue in the order of (milliseconds, place). Walking on never makes a label
 * smaller and never swaps two, so the first k different places that arrive at a corner are its k nearest, and a label
 * that did not make it into a corner's row cannot make it through that corner into another's.
 */
export interface NearestTable {
  readonly gait: Gait
  readonly rows: Uint32Array
}

export function emptyTable(gait: Gait): NearestTable {
  return { gait, rows: new Uint32Array(gait.streets.atlas.nodeX.length * rowLength).fill(barred) }
}

/** Adds places by their doors; all at once into an empty table, or one to a full one: only rows it enters are touched. */
export function addDoors(table: NearestTable, doors: Iterable<Door>): void {
  const queue = new MinHeap()
  for (const door of doors) {
    forEachApproach(table.gait, door, (node, ms) => {
      if (isWanted(table.rows, node, ms, door.slot)) queue.push(ms * mostPlaces + door.slot, node)
    })
  }
  spread(table, queue)
}

/**
 * Takes a place out. Every row that held it has lost one entry; the entry that moves up comes from a neighbour's row
 * or from a door on an edge beside it, so those start a search that stays within the gap.
 */
export function removeSlot(table: NearestTable, slot: number, doorsBeside: (edge: number) => readonly Door[]): void {
  const { gait, rows } = table
  const gaps: number[] = []
  for (let node = 0; node < rows.length / rowLength; node++) if (dropFromRow(rows, node, slot)) gaps.push(node)
  const queue = new MinHeap()
  const offer = (node: number, ms: number, place: number) => {
    if (isWanted(rows, node, ms, place)) queue.push(ms * mostPlaces + place, node)
  }
  const { firstSlot, slotNode, slotEdge } = gait.streets
  for (const node of gaps) {
    for (let s = firstSlot[node]!; s < firstSlot[node + 1]!; s++) {
      const ms = gait.away[s]!
      const neighbour = slotNode[s]! * rowLength
      for (let at = neighbour; ms !== barred && at < neighbour + rowLength && rows[at + 1] !== nobody; at += 2) {
        offer(node, rows[at]! + ms, rows[at + 1]!)
      }
      for (const door of doorsBeside(slotEdge[s]! >> 1)) {
        forEachApproach(gait, door, (corner, walk) => corner === node && offer(node, walk, door.slot))
      }
    }
  }
  spread(table, queue)
}

function spread({ gait, rows }: NearestTable, queue: MinHeap): void {
  const { firstSlot, slotNode } = gait.streets
  while (queue.length > 0) {
    const key = queue.minKey
    const node = queue.pop()
    const ms = Math.floor(key / mostPlaces)
    const place = key - ms * mostPlaces
    if (!isWanted(rows, node, ms, place)) continue
    enterRow(rows, node, ms, place)
    for (let s = firstSlot[node]!; s < firstSlot[node + 1]!; s++) {
      const step = gait.toward[s]!
      if (step === barred) continue
      const before = slotNode[s]!
      if (isWanted(rows, before, ms + step, place)) queue.push((ms + step) * mostPlaces + place, before)
    }
  }
}

/** Would this label improve the row: a new place before its last entry, or a known place sooner? */
function isWanted(rows: Uint32Array, node: number, ms: number, place: number): boolean {
  const first = node * rowLength
  const last = first + rowLength - 2
  if (ms > rows[last]! || (ms === rows[last] && place >= rows[last + 1]!)) return false
  for (let at = first; at <= last; at += 2) if (rows[at + 1] === place) return ms < rows[at]!
  return true
}

function enterRow(rows: Uint32Array, node: number, ms: number, place: number): void {
  const first = node * rowLength
  let at = first
  while (at < first + rowLength - 2 && rows[at + 1] !== place) at += 2
  for (; at > first && (rows[at - 2]! > ms || (rows[at - 2] === ms && rows[at - 1]! > place)); at -= 2) {
    rows[at] = rows[at - 2]!
    rows[at + 1] = rows[at - 1]!
  }
  rows[at] = ms
  rows[at + 1] = place
}

function dropFromRow(rows: Uint32Array, node: number, place: number): boolean {
  const end = (node + 1) * rowLength
  let at = node * rowLength
  while (at < end && rows[at + 1] !== place) at += 2
  if (at >= end) return false
  rows.copyWithin(at, at + 2, end)
  rows[end - 2] = barred
  rows[end - 1] = nobody
  return true
}
