// Voting on paper in a secret vote: that an elector has a paper is written down, its number among all numbers, and
// nothing anywhere ties the two. Entering a paper is therefore checked against the numbers alone.
import type { ballotsApi } from '@core/ballots/ballots-api'
import type { SecretBallot } from '@core/ballots/decision'
import type { InputOf, OutputOf } from '@core/kernel/procedure'
import { ok, refuse, type Result } from '@core/kernel/result'
import { castBallot } from '../_kit/ballot-box/cast-ballot'
import { change } from '../_kit/change'
import type { Context } from '../_kit/context'
import type { Doc, Store } from '../_kit/store'
import { findElector } from './elector-pages'
import { ownDecision } from './own-decision'
import { markTaken } from './take-slips'

/** One document holds them; a vote with more papers than this is no vote by phone. */
const mostPapers = 5000

export async function handPaper(
  input: InputOf<typeof ballotsApi.handPaper>,
  context: Context,
): Promise<Result<OutputOf<typeof ballotsApi.handPaper>>> {
  const { store, now } = context
  const { decisionId, electorKey, slip } = input
  const decision = await ownDecision(decisionId, context)
  if (!decision.ok) return decision
  const allowed = await mayHaveOne(decision.value, electorKey, store, now)
  if (!allowed.ok) return allowed
  const marked = await markTaken(store, { decisionId, electorKey, by: 'paper', blindedHash: '' })
  if (!marked.ok) return marked
  const listed = await listNumber(store, decisionId, electorKey, slip)
  return listed.ok ? ok({ slip }) : listed
}

async function mayHaveOne(
  { _id, mode, rule, electorate, state, closesAt }: Doc<'decisions'>,
  electorKey: string,
  store: Store,
  now: number,
): Promise<Result<true>> {
  if (mode !== 'secret') return refuse('conflict', 'ballots.not-secret')
  // A paper would have to carry its owner's area, and so his name.
  if (rule.measure !== 'heads') return refuse('conflict', 'ballots.no-paper-by-area')
  if (state !== 'announced' || now >= closesAt) return refuse('conflict', 'ballots.not-open')
  if (!(await findElector(electorate, electorKey, store))) return refuse('not-found', 'elector.missing', { field: 'electorKey' }) // prettier-ignore
  const proxy = await store.get('proxies', `${_id}:${electorKey}`)
  return proxy?.stands === 1 ? refuse('conflict', 'ballots.proxy-stands', { field: 'electorKey' }) : ok(true)
}

/**
 * One number an elector, whatever died and in whatever order: asked for again with the same number he has it, with
 * another one nothing, and nobody gets the number of somebody else.
 */
async function listNumber(
  store: Store,
  decisionId: string,
  electorKey: string,
  slip: string,
): Promise<Result<unknown>> {
  await store.insert('paperNumbers', decisionId, { numbers: [], electors: [] })
  return change(store, 'paperNumbers', decisionId, (papers) => {
    const { numbers, electors } = papers
    const hasOne = electors.includes(electorKey)
    if (hasOne && numbers.includes(slip)) return ok(papers)
    if (hasOne || electors.length >= mostPapers) return refuse('conflict', 'ballots.on-paper', { field: 'electorKey' })
    if (numbers.includes(slip)) return refuse('conflict', 'ballots.paper-number-used', { field: 'slip' })
    return ok({ numbers: [...numbers, slip].sort(), electors: [...electors, electorKey].sort() })
  })
}

/** Whether such a paper was handed out; whose it is, nobody can tell. */
export async function isHandedOut(store: Store, decisionId: string, slip: string): Promise<boolean> {
  return (await store.get('paperNumbers', decisionId))?.numbers.includes(slip) ?? false
}

/** What two people read alike on a paper, put among the other ballots. */
export async function castPaper(
  store: Store,
  decision: Doc<'decisions'>,
  slip: string,
  choice: string,
): Promise<Result<SecretBallot>> {
  if (!(await isHandedOut(store, decision._id, slip))) return refuse('not-found', 'ballots.no-such-paper', { field: 'slip' }) // prettier-ignore
  return castBallot(store, decision, paperBallot(slip, choice))
}

export function paperBallot(slip: string, choice: string): SecretBallot {
  return { kind: 'h', key: '', token: slip, choice, revision: 1, signature: '' }
}
