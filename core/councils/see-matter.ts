// A matter as this caller may read it. Accounts and person ids leave to nobody; what was not taken up is shown to
// outsiders only as asked and answered.
import { opening } from '@core/kernel/opening'
import type { CouncilFact } from './council-fact'
import type { MatterSummary, MatterView, PartyView } from './council-views'
import type { Matter, Party } from './matter'
import { mayNow, sightOf } from './may-matter'
import { isSpokenFor, type Sayer } from './sayer'

type Kept = Matter & { readonly _id: string }
type Judged = Pick<MatterView, 'ratings' | 'myRating' | 'mayRate'>

/** For somebody who may see it (`sightOf` is not `none`). */
export function matterFor(kept: Kept, sayer: Sayer, judged: Judged): MatterView {
  const matter = sightOf(kept, sayer) === 'whole' ? kept : outcomeOf(kept)
  const mayRead = sayer.isCommittee || sayer.isRaiser
  return {
    ...publicPart(matter),
    ...judged,
    id: kept._id,
    parties: matter.parties.map(partyView),
    requestId: mayRead ? kept.requestId : '',
    flags: sayer.isCommittee ? kept.flags : [],
    log: matter.log.filter((fact) => mayRead || !isUnread(fact, matter)).map(withoutIds),
    isRaiser: sayer.isRaiser,
    isCommittee: sayer.isCommittee,
    myPartyIds: sayer.partyIds,
    may: mayNow(kept, sayer),
  }
}

export function summaryFor(kept: Kept, sayer: Sayer): MatterSummary {
  const { title, text, template, scope, stage, deadlines, screening, raisedAt, updatedAt, demo, decisions } =
    sightOf(kept, sayer) === 'whole' ? kept : { ...kept, ...outcomeOf(kept) }
  return {
    ...{ title, template, scope, stage, deadlines, screening, raisedAt, updatedAt, demo, decisions },
    id: kept._id,
    opening: opening(text),
    agreed: kept.agreement?.state === 'agreed' || kept.agreement?.state === 'kept',
  }
}

/** Field by field: what a later field holds is not published by itself. */
function publicPart(matter: Matter) {
  const { title, text, template, scope, affected, evidence, stage, screening, deadlines, screeningEscalated } = matter
  const { options, positions, conflicts, meetingIds, question, decisions, agreement, earlierAgreements } = matter
  const { tasks, reopened, raisedAt, updatedAt, demo } = matter
  return {
    ...{ title, text, template, scope, affected, evidence, stage, screening, deadlines, screeningEscalated },
    ...{ options, positions, conflicts, meetingIds, question, decisions, agreement, earlierAgreements },
    ...{ tasks, reopened, raisedAt, updatedAt, demo },
  }
}

/** Declined: that it was asked, and the reason why not. The words of whoever asked were never published. */
function outcomeOf(matter: Matter): Matter {
  const log = matter.log.filter(({ type }) => ['raised', 'screened', 'screeningLate'].includes(type))
  return { ...matter, text: '', affected: '', parties: [], evidence: [], log }
}

/** The words with which it was asked to be taken up again wait for the committee, and stay unread where it says no. */
function isUnread(fact: CouncilFact, { log }: Matter): boolean {
  if (fact.type !== 'reopened') return false
  const answer = log.slice(log.indexOf(fact) + 1).find(({ type }) => type === 'screened')
  return !(answer?.type === 'screened' && answer.accepted)
}

function partyView({ id, kind, name, accountId, personId }: Party): PartyView {
  return { id, kind, name, spokenFor: isSpokenFor({ accountId, personId }) }
}

function withoutIds(fact: CouncilFact): CouncilFact {
  return { ...fact, by: { ...fact.by, id: '' } }
}
