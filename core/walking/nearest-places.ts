// The nearest places on foot for one profile: read from the table, or, where wishes rule out all that it holds, searched.
import type { Position } from '../kernel/position'
import type { Gait } from './gait'
import {
  addDoors,
  emptyTable,
  mostPlaces,
  nobody,
  remembered,
  removeSlot,
  rowLength,
  type NearestTable,
} from './nearest-table'
import { alongEdgeMs, doorsOf, forEachApproach, type Door, type Place } from './place-doors'
import { straightMetres } from './plane'
import { straightMs } from './profile'
import { Search } from './search'
import { setOut, WaysOut, waysOut } from './set-out'
import { Footholds, snap } from './snap'
import { Ranking } from './ranking'

export interface NearestWishes {
  /** How many places; 1 if not said. */
  readonly count?: number
  /** Which places will do: open now, has the service … All, if not said. */
  readonly accept?: (placeId: string) => boolean
  /** The person's own speed on the flat, metres a second; the profile's, if not said. All times scale with it. */
  readonly ownSpeed?: number
}

export interface Nearby {
  readonly placeId: string
  readonly seconds: number
  /** True where no street of the atlas is near: a straight line, not a walk. One answer never mixes both. */
  readonly isEstimate: boolean
}

const noDoors: readonly Door[] = []

export class NearestPlaces {
  readonly table: NearestTable
  private readonly places: (Place | undefined)[] = []
  private readonly freeSlots: number[] = []
  private readonly slotById = new Map<string, number>()
  private readonly doorsOnEdge = new Map<number, readonly Door[]>()
  private readonly hasDoor: Uint8Array
  private readonly reachable: Uint8Array
  private readonly feet = new Footholds()
  private readonly ways = new WaysOut()
  private readonly best = new Ranking()
  private search: Search | undefined
  private hasPassedOver = false

  constructor(
    readonly gait: Gait,
    places: Iterable<Place>,
  ) {
    this.table = emptyTable(gait)
    this.hasDoor = new Uint8Array(gait.open.length)
    this.reachable = new Uint8Array(gait.open.length)
    const doors: Door[] = []
    for (const place of places) doors.push(...this.enroll(place))
    addDoors(this.table, doors)
    this.markReachable()
  }

  get size(): number {
    return this.slotById.size
  }

  /** Opens a place: only the corners that it is near to are touched. A known id is moved to the new position. */
  add(place: Place): void {
    this.remove(place.id)
    addDoors(this.table, this.enroll(place))
    this.markReachable()
  }

  /** Closes a place. False if it was not there. */
  remove(placeId: string): boolean {
    const slot = this.slotById.get(placeId)
    if (slot === undefined) return false
    this.slotById.delete(placeId)
    this.places[slot] = undefined
    for (const [edge, doors] of this.doorsOnEdge) {
      const rest = doors.filter((door) => door.slot !== slot)
      if (rest.length === doors.length) continue
      this.doorsOnEdge.set(edge, rest)
      if (rest.length === 0) this.hasDoor[edge] = 0
    }
    removeSlot(this.table, slot, (edge) => this.doorsOn(edge))
    this.freeSlots.push(slot)
    this.markReachable()
    return true
  }

  /** Every place, in no order. */
  *all(): Iterable<Place> {
    for (const place of this.places) if (place) yield place
  }

  placeOf(placeId: string): Place | undefined {
    const slot = this.slotById.get(placeId)
    return slot === undefined ? undefined : this.places[slot]
  }

  /** Nearest first. Empty only if no place is acceptable. */
  nearest(position: Position, wishes: NearestWishes = {}): Nearby[] {
    const { best, gait } = this
    const scale = gait.profile.flatSpeed / (wishes.ownSpeed ?? gait.profile.flatSpeed) / 1000
    const walk = this.rank(position, wishes.count ?? 1, wishes.accept)
    const found: Nearby[] = []
    for (let i = 0; i < best.length; i++) {
      const placeId = this.places[best.slots[i]!]!.id
      found.push({ placeId, seconds: best.ms[i]! * scale, isEstimate: !walk })
    }
    return found
  }

  /** Where a position sets foot: what `nearest` starts from. */
  footholds(position: Position): Footholds {
    return snap(this.gait.streets, this.reachable, position, new Footholds())
  }

  /** Where places are entered from this edge. */
  doorsOn(edge: number): readonly Door[] {
    return this.doorsOnEdge.get(edge) ?? noDoors
  }

  /** Fills `best`; false when it had to be by straight line. */
  private rank(position: Position, count: number, accept?: (placeId: string) => boolean): boolean {
    const { best } = this
    best.reset(count)
    const feet = snap(this.gait.streets, this.reachable, position, this.feet)
    if (feet.length > 0) {
      const known = this.readRows(feet, accept)
      const isComplete = best.length >= count && best.ms[count - 1]! < known
      if (!isComplete && known !== Infinity) this.searchOn(accept)
      if (best.length > 0) return true
    }
    this.rankByStraightLine(position, accept)
    return false
  }

  /**
   * Combines the rows of both corners of each foothold with the places on the edges themselves. Returns the milliseconds
   * up to which the ranking is known to be complete: Infinity if nothing was passed over or the rows were not full.
   */
  private readRows(feet: Footholds, accept?: (placeId: string) => boolean): number {
    const { gait, best } = this
    this.hasPassedOver = best.capacity > remembered
    let known = Infinity
    for (let f = 0; f < feet.length; f++) {
      if (this.hasDoor[feet.edge[f]!]) this.readDoors(feet, f, accept)
    }
    const ways = waysOut(gait, feet, this.ways)
    for (let w = 0; w < ways.length; w++) {
      known = Math.min(known, this.readRow(ways.node[w]!, ways.ms[w]!, accept))
    }
    return this.hasPassedOver ? known : Infinity
  }

  /** Reads until nothing better can come; what was left unread is no nearer than the milliseconds returned. */
  private readRow(node: number, ms: number, accept?: (placeId: string) => boolean): number {
    const { best, places } = this
    const { rows } = this.table
    const first = node * rowLength
    for (let at = first; at < first + rowLength; at += 2) {
      const slot = rows[at + 1]!
      if (slot === nobody) return Infinity
      const total = ms + rows[at]!
      if (best.length === best.capacity && total > best.ms[best.length - 1]!) return total
      if (accept === undefined || accept(places[slot]!.id)) best.offer(total, slot)
      else this.hasPassedOver = true
    }
    return ms + rows[first + rowLength - 2]!
  }

  private readDoors(feet: Footholds, f: number, accept?: (placeId: string) => boolean): void {
    const stub = straightMs(this.gait.profile, feet.metres[f]!)
    for (const door of this.doorsOn(feet.edge[f]!)) {
      const ms = Math.round(stub + alongEdgeMs(this.gait, feet.vertex[f]!, feet.fraction[f]!, door))
      if (ms !== Infinity && (!accept || accept(this.places[door.slot]!.id))) this.best.offer(ms, door.slot)
    }
  }

  /** The rows did not hold enough that will do: walk on from the point itself until the wish is met. */
  private searchOn(accept?: (placeId: string) => boolean): void {
    const { gait, best, places } = this
    const search = (this.search ??= new Search(gait))
    setOut(search, this.ways)
    const { firstSlot, slotEdge } = gait.streets
    search.run((node, ms) => {
      if (best.length >= best.capacity && ms > best.ms[best.length - 1]!) return 'stop'
      for (let s = firstSlot[node]!; s < firstSlot[node + 1]!; s++) {
        const edge = slotEdge[s]! >> 1
        if (!this.hasDoor[edge]) continue
        for (const door of this.doorsOn(edge)) {
          if (accept && !accept(places[door.slot]!.id)) continue
          forEachApproach(gait, door, (corner, walk) => corner === node && best.offer(ms + walk, door.slot))
        }
      }
    })
  }

  private rankByStraightLine(position: Position, accept?: (placeId: string) => boolean): void {
    for (const [id, slot] of this.slotById) {
      if (accept && !accept(id)) continue
      const metres = straightMetres(position, this.places[slot]!.position)
      if (Number.isFinite(metres)) this.best.offer(Math.round(straightMs(this.gait.profile, metres)), slot)
    }
  }

  /** Numbers a place and hangs its doors; an id given twice keeps its first position. */
  private enroll(place: Place): Door[] {
    const slot = this.freeSlots.pop() ?? this.places.length
    if (this.slotById.has(place.id) || slot >= mostPlaces) return []
    this.places[slot] = place
    this.slotById.set(place.id, slot)
    const doors = doorsOf(this.gait, slot, place.position)
    for (const door of doors) {
      this.doorsOnEdge.set(door.edge, [...this.doorsOn(door.edge), door])
      this.hasDoor[door.edge] = 1
    }
    return doors
  }

  /** Only edges from which some place can be reached are worth snapping to. */
  private markReachable(): void {
    const { usable, streets } = this.gait
    const { edgeFrom, edgeTo } = streets.atlas
    const { rows } = this.table
    for (let e = 0; e < usable.length; e++) {
      const reaches = rows[edgeFrom[e]! * rowLength + 1] !== nobody || rows[edgeTo[e]! * rowLength + 1] !== nobody
      this.reachable[e] = usable[e] && (reaches || this.hasDoor[e]) ? 1 : 0
    }
  }
}
