// The talk of a matter, served: what to judge, what was said, and what one says oneself.
import type { Page } from '@core/kernel/page'
import type { InputOf } from '@core/kernel/procedure'
import { ok, refuse, type Result } from '@core/kernel/result'
import type { StatementView, talkApi, TalkView } from '@core/talk/talk-api'
import { isTalkOpen, judge } from '@core/talk/talk-rules'
import type { Context, Handlers } from '../_kit/context'
import { ownOpinion, talkedMatter } from './found'
import { appeal, decide, hide, show } from './moderation'
import { opine } from './opine'
import { markStale } from './opinion-map'
import { enterFromMeeting, state } from './state'
import { isListed, statementView } from './statement-view'
import { talkView } from './talk-view'

type Input<Name extends keyof typeof talkApi> = InputOf<(typeof talkApi)[Name]>

export const talkHandlers: Handlers<typeof talkApi> = {
  get,
  statements,
  state,
  judge: judgeStatement,
  enterFromMeeting,
  hide,
  show,
  appeal,
  decideAppeal: decide,
}

const pageSize = 30

async function get({ matterId }: Input<'get'>, context: Context): Promise<Result<TalkView>> {
  const matter = await talkedMatter(matterId, context)
  return matter.ok ? ok(await talkView(matter.value, context)) : matter
}

async function statements(
  { matterId, cursor }: Input<'statements'>,
  context: Context,
): Promise<Result<Page<StatementView>>> {
  const matter = await talkedMatter(matterId, context)
  if (!matter.ok) return matter
  const { store, caller } = context
  const [rows, own] = await Promise.all([
    store.query('statements', { index: 'matter', equals: { matterId }, order: 'desc', limit: pageSize, cursor }),
    ownOpinion(matterId, context),
  ])
  const listed = rows.items.filter((statement) => isListed(statement, matter.value, caller))
  return ok({
    items: listed.map((statement) => statementView(statement, matter.value, own, caller)),
    cursor: rows.cursor,
  })
}

async function judgeStatement(
  { matterId, statementId, stance }: Input<'judge'>,
  context: Context,
): Promise<Result<TalkView>> {
  const { store, now } = context
  const matter = await talkedMatter(matterId, context)
  if (!matter.ok) return matter
  if (!isTalkOpen(matter.value, now)) return refuse('conflict', 'talk.closed')
  const statement = await store.get('statements', statementId)
  if (statement?.matterId !== matterId) return refuse('not-found', 'statements.missing', { field: 'statementId' })
  if (statement.state !== 'shown') return refuse('conflict', 'talk.not-shown', { field: 'statementId' })
  const judged = await opine(matterId, context, (opinion) => judge(opinion, statementId, stance, now))
  if (!judged.ok) return judged
  await markStale(matterId, context)
  return ok(await talkView(matter.value, context))
}
