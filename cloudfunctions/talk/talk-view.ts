// The talk of a matter as this caller sees it: what to judge next, and the picture without who is where.
import { nextStatements } from '@core/talk/next-statements'
import type { TalkView } from '@core/talk/talk-api'
import { statementsPerPerson, type OpinionMap } from '@core/talk/talk'
import { groupOf } from '@core/talk/draw-opinions'
import { isTalkOpen, maySeeTally } from '@core/talk/talk-rules'
import type { Context } from '../_kit/context'
import type { Doc } from '../_kit/store'
import { ownOpinion } from './found'
import { redraw, shownStatements } from './opinion-map'
import { statementView } from './statement-view'

/** Up to so many opinions a first picture is drawn while somebody waits for it. */
const drawnAtOnce = 200

/** At most seven reads: the statements are bounded, the picture is kept. */
export async function talkView(matter: Doc<'matters'>, context: Context): Promise<TalkView> {
  const { store, caller, now } = context
  const [shown, kept, own] = await Promise.all([
    shownStatements(matter._id, store),
    pictureOf(matter._id, context),
    ownOpinion(matter._id, context),
  ])
  const { stances, said } = own ?? { stances: {}, said: [] }
  const unjudged = shown.filter(({ _id }) => !Object.hasOwn(stances, _id))
  const open = isTalkOpen(matter, now)
  const told = shown.filter(({ _id }) => maySeeTally(matter, _id, { stances }, caller, now))
  return {
    next: open ? toJudge(unjudged, kept, caller.accountId).map((one) => statementView(one, matter, own, caller)) : [],
    shown: shown.length,
    judged: shown.length - unjudged.length,
    left: open && caller.accountId !== '' ? Math.max(0, statementsPerPerson - said.length) : 0,
    ...pictureView(kept, told),
    untold: shown.length - told.length,
    myGroup: kept && own ? groupOf(kept.placing, stances) : -1,
    open,
    demo: matter.demo,
  }
}

function toJudge(
  unjudged: readonly Doc<'statements'>[],
  kept: Doc<'opinionMaps'> | undefined,
  accountId: string,
): readonly Doc<'statements'>[] {
  const byId = new Map(unjudged.map((statement) => [statement._id, statement]))
  const ids = nextStatements([...byId.keys()], kept?.voices ?? {}, accountId)
  return ids.flatMap((id) => byId.get(id) ?? [])
}

function pictureView(
  kept: Doc<'opinionMaps'> | undefined,
  told: readonly Doc<'statements'>[],
): Pick<TalkView, 'map' | 'texts'> {
  const texts = new Map(told.map(({ _id, text }) => [_id, text]))
  const map = kept?.map ? mapOf(kept.map, texts) : null
  return { map, texts: Object.fromEntries(namedIn(map).map((id) => [id, texts.get(id) ?? ''])) }
}

async function pictureOf(matterId: string, context: Context): Promise<Doc<'opinionMaps'> | undefined> {
  const { store } = context
  const kept = await store.get('opinionMaps', matterId)
  if (!kept || kept.map) return kept
  if ((await store.count('opinions', { index: 'matter', equals: { matterId } })) > drawnAtOnce) return kept
  return (await redraw(matterId, context)) ? store.get('opinionMaps', matterId) : kept
}

/** What was hidden since the picture was drawn is spoken of no more; nor is what this caller may not be told of yet. */
function mapOf(map: OpinionMap, told: ReadonlyMap<string, string>): OpinionMap {
  const isTold = ({ statementId }: { readonly statementId: string }) => told.has(statementId)
  return {
    ...map,
    groups: map.groups.map((group) => ({ ...group, typical: group.typical.filter(isTold) })),
    uniting: map.uniting.filter(isTold),
    tallies: Object.fromEntries(Object.entries(map.tallies).filter(([id]) => told.has(id))),
  }
}

function namedIn(map: OpinionMap | null): readonly string[] {
  const named = map ? [...map.uniting, ...map.groups.flatMap(({ typical }) => typical)] : []
  return [...new Set(named.map(({ statementId }) => statementId))]
}
