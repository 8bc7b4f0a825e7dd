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
import { volunteersOnTick, type VolunteersTick } from '../volunteers/on-tick'
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
  readonly volunteers: VolunteersTick
}

const nothingDone: RequestsTick = { delivered: 0, closed: 0, timed: 0, rehomed: 0 }

/** Each part is bounded, and what is left over waits for the next minute. A part that fails does not stop the others. */
export async function tick(world: World): Promise<TickReport> {
  const requests = await part('requests', nothingDone, world, requestsOnTick)
  const whistles = await part('whistles', { climbed: 0, delivered: 0 }, world, whistlesOnTick)
  const pushed = await part('messages', 0, world, messagesOnTick)
  const erased = await part('erasures', 0, world, eraseOnTick)
  const insight = await part('insight', { due: 0, counted: 0 }, world, insightOnTick)
  const offers = await part('offers', 0, world, boardOnTick)
  const ballots = await part('ballots', { moved: 0, told: 0 }, world, ballotsOnTick)
  const councils = await part('councils', { due: 0, delivered: 0 }, world, councilsOnTick)
  const visits = await part('doors', 0, world, doorsOnTick)
  const pledges = await part('pledges', { ended: 0, told: 0 }, world, pledgesOnTick)
  const talk = await part('talk', { drawn: 0, told: 0 }, world, talkOnTick)
  const calls = await part('calls', { told: 0, closed: 0 }, world, callsOnTick)
  const volunteers = await part('volunteers', { soon: 0, delivered: 0, settled: 0 }, world, volunteersOnTick)
  return { requests, councils, talk, pushed, erased, whistles, insight, offers, ballots, pledges, visits, calls, volunteers } // prettier-ignore
}

async function part<T>(name: string, none: T, world: World, run: (world: World) => Promise<T>): Promise<T> {
  return (await guarded(name, undefined, world, () => run(world))) ?? none
}
