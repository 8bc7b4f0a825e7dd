// A vote as this caller may read it: everything that was announced, how many took part, and what is his to do in it.
import type { DecisionView } from '@core/ballots/ballots-api'
import type { Decision } from '@core/ballots/decision'
import { committeeRoles } from '@core/councils/council-life'
import { holdsOver } from '@core/kernel/caller'
import type { Context } from '../_kit/context'
import { myVote } from './my-vote'
import { votingOpen } from './voting-open'
import { rightsOf } from './voting-right'

type Kept = Decision & { readonly _id: string }
type Asking = Pick<Context, 'store' | 'caller' | 'now'>

export async function decisionView(kept: Kept, asking: Asking): Promise<DecisionView> {
  const rights = await rightsOf(kept, asking)
  const mine = await Promise.all(rights.map((right) => myVote(kept, right, asking)))
  return {
    ...announced(kept),
    id: kept._id,
    isCommittee: holdsOver(asking.caller, committeeRoles, kept.path),
    isOpen: votingOpen(kept, asking.now).ok,
    takenPart: await takenPart(kept, asking),
    mine,
  }
}

/** Field by field: what the store searches by is nobody's business. */
function announced(kept: Kept): Omit<Decision, 'delivered'> {
  const { matterId, unitId, path, scopeName, title, question, options, matterOptions, subject, rule, mode } = kept
  const { electorate, optionId, kinds } = kept
  const { proxyLimit, boxKey, announcement, announcedAt, opensAt, closesAt, state, tally, fingerprint, resultParts } = kept // prettier-ignore
  const { countingAt, updatedAt, demo } = kept
  // Names are published, ids leave to nobody.
  const log = kept.log.map((fact) => ({ ...fact, by: { ...fact.by, id: '' } }))
  const asked = { matterId, unitId, path, scopeName, title, question, options, matterOptions, subject, rule, mode }
  const on = { electorate, optionId, kinds }
  const terms = { proxyLimit, boxKey, announcement, announcedAt, opensAt, closesAt }
  return { ...asked, ...on, ...terms, state, tally, fingerprint, resultParts, countingAt, log, updatedAt, demo }
}

async function takenPart({ _id, mode, opensAt }: Kept, { store, now }: Asking): Promise<number> {
  if (now < opensAt) return 0
  const equals = { decisionId: _id }
  if (mode === 'open') return store.count('openVotes', { index: 'decision', equals })
  return store.count('slipsTaken', { index: 'decision', equals })
}
