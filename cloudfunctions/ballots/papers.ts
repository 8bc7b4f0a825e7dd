// Paper ballots, entered by two people: what both read the same becomes the vote, however often it takes.
import type { ballotsApi, WaitingPaper } from '@core/ballots/ballots-api'
import type { PaperEntry } from '@core/ballots/decision'
import { enterPaper, type PaperLook } from '@core/ballots/enter-paper'
import type { InputOf, OutputOf } from '@core/kernel/procedure'
import { ok, refuse, type Result } from '@core/kernel/result'
import { findBallot } from '../_kit/ballot-box/cast-ballot'
import { bodyOf } from '../_kit/body-of'
import type { Context } from '../_kit/context'
import { readAll } from '../_kit/read-all'
import type { Doc } from '../_kit/store'
import { carryOutPaper, isCast } from './carry-out-paper'
import { findElector } from './elector-pages'
import { isHandedOut, paperBallot } from './hand-paper'
import { ownDecision } from './own-decision'
import { stillOpen } from './vote'
import { votingOpen } from './voting-open'

type Input<Name extends keyof typeof ballotsApi> = InputOf<(typeof ballotsApi)[Name]>

const attempts = 20

export async function enterPaperBallot(
  input: Input<'enterPaper'>,
  context: Context,
): Promise<Result<OutputOf<typeof ballotsApi.enterPaper>>> {
  const { caller, now } = context
  const { decisionId, slip, choice } = input
  const found = await ownDecision(decisionId, context)
  if (!found.ok) return found
  const decision = found.value
  const open = votingOpen(decision, now)
  if (!open.ok) return open
  if (!decision.options.some(({ id }) => id === choice)) return refuse('invalid', 'input.choice', { field: 'choice' })
  const known = await isPaperOf(decision, slip, context)
  if (!known.ok) return known
  // When a paper was entered is kept where votes have names: in a secret one it would say what came after what.
  const at = decision.mode === 'secret' ? 0 : now
  const look = { decisionId, slip, choice, personId: caller.personId, at }
  const entered = await enter(decision, look, context)
  if (!entered.ok) return entered
  if (entered.value.state === 'agreed') {
    const carried = await carryOutPaper(decision, entered.value, context)
    if (!carried.ok) return carried
  }
  const counted = await stillOpen(decisionId, context)
  return counted.ok ? ok({ state: entered.value.state }) : counted
}

/** Open: an elector who votes himself. Secret: a number that was given out on paper. */
async function isPaperOf(decision: Doc<'decisions'>, slip: string, { store }: Context): Promise<Result<true>> {
  if (decision.mode === 'secret') {
    const isKnown = await isHandedOut(store, decision._id, slip)
    return isKnown ? ok(true) : refuse('not-found', 'ballots.no-such-paper', { field: 'slip' })
  }
  if (!(await findElector(decision.electorate, slip, store))) return refuse('not-found', 'elector.missing', { field: 'slip' }) // prettier-ignore
  const proxy = await store.get('proxies', `${decision._id}:${slip}`)
  return proxy?.stands === 1 ? refuse('conflict', 'ballots.proxy-stands', { field: 'slip' }) : ok(true)
}

async function enter(decision: Doc<'decisions'>, look: PaperLook, context: Context): Promise<Result<PaperEntry>> {
  const { store } = context
  const id = `${look.decisionId}:${look.slip}`
  for (let attempt = 0; attempt < attempts; attempt++) {
    const current = await store.get('paperEntries', id)
    const before = current && bodyOf(current)
    const decided = await decide(decision, before, look, store)
    if (!decided.ok || decided.value === before) return decided
    // What a try that died agreed on becomes a vote before another paper takes its place.
    if (before?.state === 'agreed') {
      const carried = await carryOutPaper(decision, before, context)
      if (!carried.ok) return carried
    }
    const kept = current ? await store.replace('paperEntries', id, current.rev, decided.value) : await store.insert('paperEntries', id, decided.value) // prettier-ignore
    if (kept === 'replaced' || kept === 'inserted') return decided
  }
  return refuse('conflict', 'store.busy')
}

/** What was read on a paper that is cast lies in the box and nowhere else: who says it once more is right. */
async function decide(
  decision: Doc<'decisions'>,
  before: PaperEntry | undefined,
  look: PaperLook,
  store: Context['store'],
): Promise<Result<PaperEntry>> {
  if (!before || !isCast(before)) return enterPaper(before, look, decision.mode)
  const isOneOfTwo = [before.first, before.second].some((one) => one?.personId === look.personId)
  const lies = isOneOfTwo ? await findBallot(store, decision, paperBallot(look.slip, look.choice)) : undefined
  return lies ? ok(before) : refuse('conflict', 'paper.entered-already', { field: 'slip' })
}

export async function papers(
  { decisionId }: Input<'papers'>,
  context: Context,
): Promise<Result<OutputOf<typeof ballotsApi.papers>>> {
  const decision = await ownDecision(decisionId, context)
  if (!decision.ok) return decision
  const { store } = context
  const waiting = await Promise.all(
    (['first', 'differs'] as const).map((state) =>
      readAll(store, 'paperEntries', 'decisionState', { decisionId, state }),
    ),
  )
  return ok(await Promise.all(waiting.flat().map((entry) => waitingPaper(decision.value, entry, context))))
}

async function waitingPaper(
  { mode, electorate }: Doc<'decisions'>,
  { slip, state, first }: PaperEntry,
  { store, caller }: Context,
): Promise<WaitingPaper> {
  const elector = mode === 'open' ? await findElector(electorate, slip, store) : undefined
  return { slip, state, mine: first.personId === caller.personId, units: elector?.units ?? [] }
}
