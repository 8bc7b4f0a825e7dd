// What time itself does: tells what is still untold, tries notifications again, closes what is long settled, finishes erasures.
import { eraseOnTick, messagesOnTick } from '../accounts/on-tick'
import { ballotsOnTick, type BallotsTick } from '../ballots/on-tick'
import { boardOnTick } from '../board/on-tick'
import { callsOnTick, type CallsTick } from '../calls/on-tick'
import { councilsOnTick, type CouncilTick } from '../councils/on-tick'
import { doorsOnTick } from '../doors/on-tick'
import { whistlesOnTick, type WhistleTick } from '../partners/on-tick'
import { insightOnTick, type InsightTick } from '../insight/on-tick'
import { pledgesOnTick, type PledgesTick } from '../pledges/on-tick'
import { requestsOnTick, type RequestsTick } from '../requests/on-tick'
import { talkOnTick, type TalkTick } from '../talk/on-tick'
import type { World } from '../_kit/dispatch'
import { guarded } from '../_kit/guarded'

export interface TickReport {
  readonly requests: RequestsTick
  readonly pushed: number
  /** Offers of a hand that were told of. */
  readonly offers: number
  readonly erased: number
  readonly whistles: WhistleTick
  readonly insight: InsightTick
  readonly talk: TalkTick
  readonly councils: CouncilTick
  readonly ballots: BallotsTick
  readonly pledges: PledgesTick
  /** Visits whose counting a crash had left undone. */
  readonly visits: number
  readonly calls: CallsTick
}

const nothingDone: RequestsTick = { delivered: 0, closed: 0, timed: 0, rehomed: 0 }

/** Each part is bounded, and what is left over waits for the next minute. A part that fails does not stop the others. */
export async function tick(world: World): Promise<TickReport> {
  const requests = (await guarded('requests', undefined, world, () => requestsOnTick(world))) ?? nothingDone
  const whistles = (await guarded('whistles', undefined, world, () => whistlesOnTick(world))) ?? {
    climbed: 0,
    delivered: 0,
  }
  const pushed = (await guarded('messages', undefined, world, () => messagesOnTick(world))) ?? 0
  const erased = (await guarded('erasures', undefined, world, () => eraseOnTick(world))) ?? 0
  const insight = (await guarded('insight', undefined, world, () => insightOnTick(world))) ?? { due: 0, counted: 0 }
  const offers = (await guarded('offers', undefined, world, () => boardOnTick(world))) ?? 0
  const ballots = (await guarded('ballots', undefined, world, () => ballotsOnTick(world))) ?? { moved: 0, told: 0 }
  const councils = (await guarded('councils', undefined, world, () => councilsOnTick(world))) ?? {
    due: 0,
    delivered: 0,
  }
  const visits = (await guarded('doors', undefined, world, () => doorsOnTick(world))) ?? 0
  const pledges = (await guarded('pledges', undefined, world, () => pledgesOnTick(world))) ?? { ended: 0, told: 0 }
  const talk = (await guarded('talk', undefined, world, () => talkOnTick(world))) ?? { drawn: 0, told: 0 }
  const calls = (await guarded('calls', undefined, world, () => callsOnTick(world))) ?? { told: 0, closed: 0 }
  return { requests, councils, talk, pushed, erased, whistles, insight, offers, ballots, pledges, visits, calls }
}
