// A statement as this caller may read it: never who said it; a hidden one by its reason.
import { mayDecideAppeal, isAuthor, mayModerate } from '@core/talk/talk-rules'
import type { StatementView } from '@core/talk/talk-api'
import type { Opinion, Statement } from '@core/talk/talk'
import type { Matter } from '@core/councils/matter'
import type { Caller } from '@core/kernel/caller'

type Kept = Statement & { readonly _id: string }
type Own = Pick<Opinion, 'stances'> | undefined

export function statementView(kept: Kept, matter: Pick<Matter, 'scope'>, own: Own, caller: Caller): StatementView {
  const { _id: id, matterId, text, state, reason, at, demo, meetingId, appeal } = kept
  const isMine = isAuthor(kept, caller)
  const isModerator = mayModerate(matter, caller)
  const mayRead = state === 'shown' || isMine || isModerator
  return {
    id,
    matterId,
    text: mayRead ? text : '',
    state,
    reason,
    at,
    demo,
    isMine,
    fromMeeting: meetingId !== '',
    myStance: own && Object.hasOwn(own.stances, id) ? (own.stances[id] ?? null) : null,
    appeal: appeal && (isMine || isModerator) ? appealView(appeal) : null,
    mayModerate: isModerator,
    mayDecideAppeal: appeal?.decision === 'open' && mayDecideAppeal(matter, kept, caller),
  }
}

/** One held back is known to its author and the committee alone. */
export function isListed(kept: Kept, matter: Pick<Matter, 'scope'>, caller: Caller): boolean {
  return kept.state !== 'held' || isAuthor(kept, caller) || mayModerate(matter, caller)
}

function appealView({ text, at, decision, reason }: NonNullable<Statement['appeal']>): StatementView['appeal'] {
  return { text, at, decision, reason }
}
