// Which slips an elector gets in a secret vote: one for his head, and round areas that add up to his own exactly. No slip
// is of a kind that fewer than five hold, so none gives its holder away.
import { ok, refuse, type Result } from '@core/kernel/result'
import type { SlipKind } from './decision'
import type { DecisionRule } from './decision-rule'
import type { Elector } from './register'

/** Whoever can be one of fewer than five is known to his neighbours. */
export const leastHolders = 5
/** Slips of one elector: what one phone signs in one go. */
export const mostSlips = 64

export type SlipHolder = Pick<Elector, 'heads' | 'area'>
export type SlipMeasure = DecisionRule['measure']
/** A kind before its key is made. */
export type UnsignedKind = Omit<SlipKind, 'publicKey'>

const headKind: UnsignedKind = { id: 'h', heads: 1, area: 0 }
const areaKind = (power: number): UnsignedKind => ({ id: `a${power}`, heads: 0, area: 2 ** power })

/**
 * The kinds a vote needs, heads first, then areas from the largest down. Refuses with `ballots.too-few-for-secret`
 * (fewer than five electors) or `ballots.share-too-large` (one of them would need more than 64 slips).
 */
export function slipKindsFor(electors: readonly SlipHolder[], measure: SlipMeasure): Result<readonly UnsignedKind[]> {
  if (electors.length < leastHolders) {
    return refuse('conflict', 'ballots.too-few-for-secret', { field: 'mode', params: { least: leastHolders } })
  }
  const kinds = measure === 'heads' ? [headKind] : [headKind, ...sharedAreas(electors)]
  const isTooMany = electors.some((elector) => slipsOf(elector, kinds).length > mostSlips)
  return isTooMany ? refuse('conflict', 'ballots.share-too-large', { field: 'mode' }) : ok(kinds)
}

/**
 * Kinds of an elector's slips, one entry a slip, largest first after the head; more than 64 only where
 * `slipKindsFor` refuses. `kinds`: all of the vote. Everybody's areas end in an `a0`: were it
 * held only by those with an odd area, one of them alone would be seen by it.
 */
export function slipsOf(
  { heads, area }: SlipHolder,
  kinds: readonly Pick<SlipKind, 'id' | 'area'>[],
): readonly string[] {
  const slips = kinds.some(({ id }) => id === headKind.id) ? Array<string>(heads).fill(headKind.id) : []
  const areas = kinds.filter((kind) => kind.area > 0).sort((one, other) => other.area - one.area)
  if (areas.length === 0 || area === 0) return slips
  let left = area - 1
  for (const kind of areas) {
    const count = Math.floor(left / kind.area)
    left -= count * kind.area
    for (let one = 0; one < count && slips.length <= mostSlips; one++) slips.push(kind.id)
  }
  return [...slips, areaKind(0).id]
}

/**
 * From the largest power down: what fewer than five hold is broken in two of the next smaller. `a0` is held by all who
 * have any area.
 */
function sharedAreas(electors: readonly SlipHolder[]): readonly UnsignedKind[] {
  const kinds: UnsignedKind[] = []
  let left = electors.map(({ area }) => Math.max(0, area - 1))
  for (let power = 52; power > 0; power--) {
    const kind = areaKind(power)
    const holders = left.filter((area) => area >= kind.area).length
    if (holders < leastHolders) continue
    kinds.push(kind)
    left = left.map((area) => area % kind.area)
  }
  return [...kinds, areaKind(0)]
}
