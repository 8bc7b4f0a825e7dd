// What the clock does for votes: opens, reminds, closes, counts and publishes them, tells those who may vote, and
// empties registers whose upload was never finished.
import { decideDecision, decisionClock, dueOf } from '@core/ballots/decide-decision'
import type { Decision } from '@core/ballots/decision'
import { minuteMs } from '@core/kernel/china-day'
import { ok } from '@core/kernel/result'
import { change } from '../_kit/change'
import type { World } from '../_kit/dispatch'
import { guarded } from '../_kit/guarded'
import type { Doc } from '../_kit/store'
import { countVotes } from './count-votes'
import { deliverDecision } from './deliver'
import { emptyAbandoned } from './register-pieces'
import { storedDecision } from './stored-decision'

const batch = 20
/** What fails again and again is tried once an hour. */
const longestWaitMinutes = 60

export interface BallotsTick {
  /** Votes that were opened, reminded of, closed or counted. */
  readonly moved: number
  /** Votes of which somebody was told. */
  readonly told: number
}

export async function ballotsOnTick(world: World): Promise<BallotsTick> {
  const tick = { moved: await moveDue(world), told: await tellUntold(world) }
  await guarded('ballots', undefined, world, () => emptyAbandoned(world))
  return tick
}

async function moveDue(world: World): Promise<number> {
  const due = await world.store.query('decisions', {
    index: 'timed',
    equals: { timed: 1 },
    to: world.now,
    order: 'asc',
    limit: batch,
  })
  for (const decision of due.items) {
    const isMoved = await guarded('ballots', decision._id, world, () => moveOn(decision, world).then(() => true))
    if (!isMoved) await guarded('ballots', decision._id, world, () => putOff(decision._id, world))
  }
  return due.items.length
}

/**
 * Behind all that are due: what cannot be moved stands in nobody's way. Nothing of it is lost or skipped, and the first
 * time it is tried again at once, since most faults are over with the next minute.
 */
function putOff(id: string, { store, now }: World) {
  return change(store, 'decisions', id, (current) => {
    // Another clock has moved it meanwhile.
    if (current.timed === 0 || current.nextAt > now) return ok(current)
    const { failures = 0 } = current
    return ok({ ...current, failures: failures + 1, nextAt: now + waitAfter(failures) })
  })
}

function waitAfter(failures: number): number {
  return Math.min(Math.max(0, 2 ** failures - 1), longestWaitMinutes) * minuteMs
}

/** Step after step, as far as it has come: after a day without a clock a vote is opened and closed at once. */
async function moveOn(found: Doc<'decisions'>, world: World): Promise<void> {
  let decision = found
  for (;;) {
    const { due } = dueOf(decision, world.now)
    if (due === '') return
    const moved = due === 'close' ? await countVotes(decision, world) : await step(decision, due, world)
    if (!moved.ok) throw new Error(`${due} of ${decision._id}: ${moved.error.reason}`)
    // Nothing moved: another clock is at it.
    if (moved.value.rev === decision.rev) return
    decision = moved.value
  }
}

function step({ _id }: Doc<'decisions'>, type: 'open' | 'remind' | 'count', { store, now }: World) {
  return change(store, 'decisions', _id, (current) => {
    // Another clock, or somebody who called it off, was faster.
    if (dueOf(current, now).due !== type) return ok(current)
    const decided = decideDecision<Decision>(current, { type, commandId: `${_id}:${type}` }, decisionClock, now)
    if (!decided.ok) return decided
    return ok(decided.value === (current as Decision) ? current : storedDecision(decided.value, current.told))
  })
}

async function tellUntold(world: World): Promise<number> {
  const untold = await world.store.query('decisions', {
    index: 'undelivered',
    equals: { undelivered: 1 },
    to: world.now,
    order: 'asc',
    limit: batch,
  })
  for (const { _id } of untold.items) {
    const isTold = await guarded('ballots', _id, world, () => deliverDecision(_id, world).then(() => true))
    if (!isTold) await guarded('ballots', _id, world, () => tellLater(_id, world))
  }
  return untold.items.length
}

/** Behind all others that somebody waits to hear of. */
function tellLater(id: string, { store, now }: World) {
  return change(store, 'decisions', id, (current) => {
    // Another delivery has told it meanwhile, or it has changed.
    if (current.undelivered === 0 || current.tellAt > now) return ok(current)
    const { tellFailures = 0 } = current
    return ok({ ...current, tellFailures: tellFailures + 1, tellAt: now + waitAfter(tellFailures) })
  })
}
