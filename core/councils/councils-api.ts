// What a client may ask about matters, meetings and the bodies that work on them.
import * as v from 'valibot'
import type { Page } from '@core/kernel/page'
import { procedure } from '@core/kernel/procedure'
import { cursor, epochMs, id, newId, text } from '@core/kernel/schema'
import type { Who } from '@core/kernel/who-may'
import { committeeRoles } from './council-life'
import type { BodyView, MatterSummary, MatterView, MeetingView } from './council-views'
import { matterTemplates, partyKinds, scopeKinds, type Stage } from './matter'
import { listLimits } from './councils-limits'
import { bodyKinds, meetingKinds } from './meeting'

export const titleLimit = 60
export const textLimit = 3000
export const reasonLimit = 500
export const nameLimit = 60
export { listLimits }

export type { BodyView, MatterSummary, MatterView, MeetingView, PartyView } from './council-views'

const anyone: Who = { is: 'anyone' }
const owner: Who = { is: 'owner' }
const committee: Who = { is: 'holder', roles: committeeRoles, over: 'thing' }

const command = { id, commandId: newId }
const reason = text(2, reasonLimit)
const fen = v.pipe(v.number('input.money'), v.integer('input.money'), v.minValue(-1, 'input.money'), v.maxValue(1e12, 'input.money')) // prettier-ignore
const scope = v.object({
  kind: v.picklist(scopeKinds, 'input.scope'),
  /** A community, or a grid branch for a grid. */
  unitId: id,
  name: text(0, nameLimit),
})
const optionWords = {
  title: text(2, titleLimit),
  text: text(2, textLimit),
  costText: text(0, reasonLimit),
  costFen: fen,
  consequences: text(0, textLimit),
}
const days = v.pipe(v.number('input.days'), v.integer('input.days'), v.minValue(1, 'input.days'), v.maxValue(90, 'input.days')) // prettier-ignore
const list = v.object({
  /** Everything of one unit and below; the whole district by default. */
  unitId: v.optional(id),
  view: v.picklist(['live', 'over', 'screening'], 'input.filter'),
  cursor,
})

export const councilsApi = {
  raise: procedure<MatterView>()({
    who: [owner],
    input: v.object({
      id: newId,
      title: text(2, titleLimit),
      text: text(5, textLimit),
      template: v.picklist(matterTemplates, 'input.template'),
      scope,
      affected: text(0, reasonLimit),
      /** A request of the caller's own, or one that the caller handles. */
      requestId: v.optional(id),
    }),
  }),
  /** What is talked over, deliberated, decided and done; `screening` for the committee: what waits for its yes or no. */
  list: procedure<Page<MatterSummary>>()({ who: [anyone], input: list }),
  mine: procedure<Page<MatterSummary>>()({ who: [owner], input: v.object({ cursor }) }),
  get: procedure<MatterView>()({ who: [anyone], input: v.object({ id }) }),
  screen: procedure<MatterView>()({
    who: [committee],
    input: v.variant(
      'accepted',
      [
        v.object({
          ...command,
          accepted: v.literal(true),
          reason,
          /** The first round, and for how many days. */
          to: v.picklist(['talk', 'deliberate'], 'input.stage'),
          days,
        }),
        v.object({ ...command, accepted: v.literal(false), reason }),
      ],
      'input.malformed',
    ),
  }),
  withdraw: procedure<MatterView>()({ who: [owner], input: v.object({ ...command, reason: text(0, reasonLimit) }) }),
  move: procedure<MatterView>()({
    who: [committee],
    input: v.object({
      ...command,
      to: v.picklist(['talk', 'deliberate', 'decide', 'doing'], 'input.stage'),
      reason,
      days: v.optional(days),
      /** To be voted on by yes or no, where no option stands. */
      question: v.optional(text(0, titleLimit), ''),
    }),
  }),
  addParty: procedure<MatterView>()({
    who: [committee],
    input: v.object({
      ...command,
      partyId: newId,
      kind: v.picklist(partyKinds, 'input.party'),
      name: text(1, nameLimit),
      /** An imported person who speaks for it. */
      personId: v.optional(id),
      /** `raiser`: whoever raised the matter speaks for it. */
      speaker: v.picklist(['nobody', 'raiser', 'person', 'code'], 'input.party'),
    }),
  }),
  /** A code that lets one account speak for a party; given to it in person or by letter, good once, for 30 days. */
  partyCode: procedure<{ readonly code: string }>()({ who: [committee], input: v.object({ id, partyId: id }) }),
  claimParty: procedure<MatterView>()({ who: [owner], input: v.object({ code: text(8, 40) }) }),
  addEvidence: procedure<MatterView>()({
    who: [owner],
    input: v.object({ ...command, evidenceId: newId, text: text(2, textLimit), partyId: v.optional(id) }),
  }),
  addOption: procedure<MatterView>()({
    who: [owner],
    input: v.object({ ...command, optionId: newId, ...optionWords }),
  }),
  amendOption: procedure<MatterView>()({
    who: [owner],
    input: v.object({
      ...command,
      optionId: id,
      /** The version it was written from: another one in between is refused, not overwritten. */
      fromVersion: v.pipe(v.number('input.malformed'), v.integer('input.malformed'), v.minValue(0, 'input.malformed')),
      ...optionWords,
      reason,
    }),
  }),
  withdrawOption: procedure<MatterView>()({ who: [committee], input: v.object({ ...command, optionId: id, reason }) }),
  takePosition: procedure<MatterView>()({
    who: [owner],
    input: v.object({
      ...command,
      positionId: newId,
      partyId: id,
      optionId: v.optional(id),
      stance: v.picklist(['for', 'against', 'conditional', 'informs'], 'input.stance'),
      text: text(2, textLimit),
    }),
  }),
  stateConflict: procedure<MatterView>()({
    who: [owner],
    input: v.object({ ...command, statementId: newId, name: text(1, nameLimit), text: text(2, reasonLimit) }),
  }),
  callMeeting: procedure<MeetingView>()({
    who: [committee],
    input: v.object({
      /** The matter. */
      id,
      meetingId: newId,
      kind: v.picklist(meetingKinds, 'input.meeting'),
      title: text(2, titleLimit),
      place: text(2, nameLimit),
      startsAt: epochMs,
      agenda: v.pipe(v.array(text(2, reasonLimit), 'input.agenda'), v.minLength(1, 'input.agenda'), v.maxLength(20, 'input.agenda')), // prettier-ignore
    }),
  }),
  meeting: procedure<MeetingView>()({ who: [anyone], input: v.object({ id }) }),
  /** By the code on the table: from 2 hours before it begins until 6 hours after. */
  signIn: procedure<MeetingView>()({ who: [owner], input: v.object({ code: text(8, 40) }) }),
  publishMinutes: procedure<MeetingView>()({
    who: [committee],
    input: v.object({
      /** The meeting. */
      id,
      commandId: newId,
      text: text(5, 10_000),
      namesOnPaper: v.pipe(v.number('input.count'), v.integer('input.count'), v.minValue(0, 'input.count'), v.maxValue(5000, 'input.count')), // prettier-ignore
    }),
  }),
  proposeAgreement: procedure<MatterView>()({
    who: [owner],
    input: v.object({
      ...command,
      agreementId: newId,
      text: text(5, textLimit),
      breachClause: text(0, reasonLimit),
      /** Parties whose yes it needs: at least two. */
      partyIds: v.pipe(v.array(id, 'input.party'), v.minLength(2, 'input.party'), v.maxLength(20, 'input.party')),
      instalments: v.pipe(
        v.array(
          v.object({ id: newId, what: text(2, reasonLimit), partyId: id, amountFen: fen, dueAt: epochMs }),
          'input.instalments',
        ),
        v.maxLength(listLimits.instalments, 'input.instalments'),
      ),
    }),
  }),
  /** For a party the caller speaks for; the committee for one that signed on paper, saying so in `note`. */
  consent: procedure<MatterView>()({
    who: [owner],
    input: v.object({ ...command, agreementId: id, partyId: id, note: text(0, reasonLimit) }),
  }),
  refuseAgreement: procedure<MatterView>()({
    who: [owner],
    input: v.object({ ...command, agreementId: id, partyId: id, reason }),
  }),
  keepInstalment: procedure<MatterView>()({ who: [committee], input: v.object({ ...command, instalmentId: id }) }),
  breach: procedure<MatterView>()({ who: [owner], input: v.object({ ...command, instalmentId: id, text: reason }) }),
  addTask: procedure<MatterView>()({
    who: [committee],
    input: v.object({ ...command, taskId: newId, what: text(2, reasonLimit), ownerName: text(1, nameLimit), dueAt: epochMs }), // prettier-ignore
  }),
  finishTask: procedure<MatterView>()({
    who: [committee],
    input: v.object({ ...command, taskId: id, result: text(2, textLimit) }),
  }),
  /** Without a reason only where all is done. */
  close: procedure<MatterView>()({ who: [committee], input: v.object({ ...command, reason: text(0, reasonLimit) }) }),
  rate: procedure<MatterView>()({
    who: [owner],
    input: v.object({
      id,
      rating: v.picklist(['satisfied', 'acceptable', 'dissatisfied'], 'input.rating'),
      comment: text(0, reasonLimit),
    }),
  }),
  /** With what is new. The committee screens it again. */
  reopen: procedure<MatterView>()({ who: [owner], input: v.object({ ...command, reason: text(5, textLimit) }) }),
  bodies: procedure<readonly BodyView[]>()({ who: [anyone], input: v.object({ unitId: v.optional(id) }) }),
  putBody: procedure<BodyView>()({
    who: [committee],
    input: v.object({
      id: newId,
      kind: v.picklist(bodyKinds, 'input.body'),
      unitId: id,
      name: text(2, nameLimit),
      about: text(0, reasonLimit),
      members: v.pipe(
        v.array(v.object({ name: text(1, 40), role: text(0, 40) }), 'input.members'),
        v.minLength(1, 'input.members'),
        v.maxLength(listLimits.members, 'input.members'),
      ),
      ended: v.optional(v.boolean('input.malformed'), false),
    }),
  }),
}

export type { Stage }
