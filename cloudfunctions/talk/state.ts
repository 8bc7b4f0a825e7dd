// A new statement: its place among the author's own is taken first, so that nobody says more than a few, then it is kept.
import type { InputOf } from '@core/kernel/procedure'
import { ok, refuse, type Result } from '@core/kernel/result'
import type { Statement, StatementState } from '@core/talk/talk'
import type { StatementView, talkApi } from '@core/talk/talk-api'
import { hasRoom, isAuthor, isTalkOpen, mayEnterFromMeeting, mayModerate, stateOwn } from '@core/talk/talk-rules'
import type { Context } from '../_kit/context'
import type { Doc } from '../_kit/store'
import { ownOpinion, talkedMatter } from './found'
import { storedStatement } from './keeping'
import { opine } from './opine'
import { markStale } from './opinion-map'
import { statementView } from './statement-view'
import { tellOfStatement } from './tell-of-statement'

type Input<Name extends 'state' | 'enterFromMeeting'> = InputOf<(typeof talkApi)[Name]>

export async function state(input: Input<'state'>, context: Context): Promise<Result<StatementView>> {
  const { id, matterId, text } = input
  const { store, caller, now } = context
  const found = await talkedMatter(matterId, context)
  if (!found.ok) return found
  const matter = found.value
  const earlier = await store.get('statements', id)
  if (earlier && !(isAuthor(earlier, caller) && earlier.matterId === matterId)) return taken
  if (!earlier) {
    if (!isTalkOpen(matter, now)) return refuse('conflict', 'talk.closed')
    const room = hasRoom(await standing(matterId, context))
    if (!room.ok) return room
  }
  const own = await opine(matterId, context, (opinion) => stateOwn(opinion, id, now))
  if (!own.ok) return own
  const said = { matterId, authorId: caller.accountId, enteredBy: '', meetingId: '', text, demo: matter.demo }
  const kept = earlier ? ok(earlier) : await keep(id, said, context)
  if (!kept.ok) return kept
  await markStale(matterId, context)
  if (kept.value.untold === 1) context.after(() => tellOfStatement(id, context))
  return ok(statementView(kept.value, matter, own.value, caller))
}

/** Each by its own id, so that a list sent again adds what is missing and nothing twice. */
export async function enterFromMeeting(
  { matterId, meetingId, statements }: Input<'enterFromMeeting'>,
  context: Context,
): Promise<Result<readonly StatementView[]>> {
  const { store, caller } = context
  const found = await talkedMatter(matterId, context)
  if (!found.ok) return found
  const matter = found.value
  if (!mayModerate(matter, caller)) return refuse('forbidden', 'talk.not-yours')
  if (!mayEnterFromMeeting(matter)) return refuse('conflict', 'talk.closed')
  const meeting = await store.get('meetings', meetingId)
  if (meeting?.matterId !== matterId) return refuse('not-found', 'meetings.missing', { field: 'meetingId' })
  const earlier = await store.getMany('statements', statements.map(({ id }) => id)) // prettier-ignore
  const room = hasRoom(await standing(matterId, context), statements.length - earlier.length)
  if (!room.ok) return room
  const own = await ownOpinion(matterId, context)
  const views: StatementView[] = []
  for (const { id, text } of statements) {
    const said = { matterId, authorId: '', enteredBy: caller.personId, meetingId, text, demo: matter.demo }
    const kept = await keep(id, said, context)
    if (!kept.ok) return kept
    if (kept.value.untold === 1) context.after(() => tellOfStatement(id, context))
    views.push(statementView(kept.value, matter, own, caller))
  }
  return ok(views)
}

const taken = refuse('conflict', 'talk.id-taken', { field: 'id' })

async function standing(matterId: string, { store }: Context): Promise<number> {
  const counts = (['shown', 'held'] as const).map((one) =>
    store.count('statements', { index: 'matterState', equals: { matterId, state: one } }),
  )
  return (await Promise.all(counts)).reduce((sum, count) => sum + count, 0)
}

type Said = Pick<Statement, 'matterId' | 'authorId' | 'enteredBy' | 'meetingId' | 'text' | 'demo'>

/** What was kept before under this id by the same sayer is found again. */
async function keep(id: string, said: Said, context: Context): Promise<Result<Doc<'statements'>>> {
  const { store, now } = context
  const earlier = await store.get('statements', id)
  if (earlier) return isSame(earlier, said) ? ok(earlier) : taken
  const standing = await screened(said.text, context)
  const rest = { state: standing, reason: '', moderatedBy: '', moderatedAt: 0, appeal: null, at: now, updatedAt: now }
  const statement = storedStatement({ ...said, ...rest }, standing === 'held' ? 'untold' : 'told')
  if ((await store.insert('statements', id, statement)) === 'inserted') return ok({ ...statement, _id: id, rev: 1 })
  const meanwhile = await store.get('statements', id)
  return meanwhile && isSame(meanwhile, said) ? ok(meanwhile) : taken
}

function isSame(kept: Statement, { matterId, authorId, meetingId }: Said): boolean {
  return kept.matterId === matterId && kept.authorId === authorId && kept.meetingId === meetingId
}

/** A checker only labels. What it flags waits for the committee; what it cannot judge is shown. */
async function screened(text: string, { effects, identity }: Context): Promise<StatementState> {
  return (await effects.safety.text(text, identity.pushAddress)).status === 'flagged' ? 'held' : 'shown'
}
