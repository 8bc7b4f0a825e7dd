// What a client may ask while a matter is talked over.
import * as v from 'valibot'
import type { Page } from '@core/kernel/page'
import { procedure } from '@core/kernel/procedure'
import { cursor, id, newId, text } from '@core/kernel/schema'
import type { Who } from '@core/kernel/who-may'
import { committeeRoles } from '@core/councils/council-life'
import { statementLimit, type OpinionMap, type Stance, type Statement } from './talk'

export interface StatementView extends Pick<Statement, 'matterId' | 'text' | 'state' | 'reason' | 'at' | 'demo'> {
  readonly id: string
  readonly isMine: boolean
  readonly fromMeeting: boolean
  /** Null while the caller has said nothing of it. */
  readonly myStance: Stance | null
  /** Only with the author and the committee; without who decided it. */
  readonly appeal: Omit<NonNullable<Statement['appeal']>, 'decidedBy' | 'against'> | null
  /** May this caller moderate it? And decide its appeal? */
  readonly mayModerate: boolean
  readonly mayDecideAppeal: boolean
}

export interface TalkView {
  /** Shown statements the caller has not yet judged, least judged first, at most ten. */
  readonly next: readonly StatementView[]
  /** Of how many shown ones. */
  readonly shown: number
  readonly judged: number
  /** How many more this caller may make. */
  readonly left: number
  /** Of single statements it tells only what `maySeeTally` allows: numbers seen first would sway. */
  readonly map: OpinionMap | null
  /** Of how many shown statements it does not tell yet. */
  readonly untold: number
  /** The texts that `map` speaks of. */
  readonly texts: Readonly<Record<string, string>>
  /** Group of the map that the caller is nearest to; -1 where none. */
  readonly myGroup: number
  readonly open: boolean
  readonly demo: boolean
}

const anyone: Who = { is: 'anyone' }
const owner: Who = { is: 'owner' }
const committee: Who = { is: 'holder', roles: committeeRoles, over: 'thing' }
const stance = v.picklist([1, -1, 0] as const, 'input.opinion')

export const talkApi = {
  get: procedure<TalkView>()({ who: [anyone], input: v.object({ matterId: id }) }),
  /** All of a matter's statements, newest first: hidden ones with their reason instead of their text. */
  statements: procedure<Page<StatementView>>()({ who: [anyone], input: v.object({ matterId: id, cursor }) }),
  state: procedure<StatementView>()({
    who: [owner],
    input: v.object({ id: newId, matterId: id, text: text(2, statementLimit) }),
  }),
  judge: procedure<TalkView>()({
    who: [owner],
    input: v.object({ matterId: id, statementId: id, stance }),
  }),
  /** What was said in a meeting by people without a phone. */
  enterFromMeeting: procedure<readonly StatementView[]>()({
    who: [committee],
    input: v.object({
      matterId: id,
      meetingId: id,
      statements: v.pipe(
        v.array(v.object({ id: newId, text: text(2, statementLimit) }), 'input.statements'),
        v.minLength(1, 'input.statements'),
        v.maxLength(40, 'input.statements'),
      ),
    }),
  }),
  hide: procedure<StatementView>()({ who: [committee], input: v.object({ id, reason: text(2, 200) }) }),
  /** One the safety check held back, or one that was hidden by mistake. */
  show: procedure<StatementView>()({ who: [committee], input: v.object({ id }) }),
  appeal: procedure<StatementView>()({ who: [owner], input: v.object({ id, text: text(2, 200) }) }),
  decideAppeal: procedure<StatementView>()({
    who: [committee],
    input: v.object({ id, restored: v.boolean('input.malformed'), reason: text(2, 200) }),
  }),
}
