// A vote is announced: keys first, then the boxes of a secret one, the decision itself last. What dies before that has
// made what nobody was shown, and the same announcement again goes on with it.
import type { ballotsApi, DecisionView } from '@core/ballots/ballots-api'
import { announceDecision, draftDecision, type Announce } from '@core/ballots/announce-decision'
import type { Decision } from '@core/ballots/decision'
import { canonicalJson } from '@core/ballots/result-file'
import { committeeRoles } from '@core/councils/council-life'
import { holdsOver } from '@core/kernel/caller'
import type { InputOf } from '@core/kernel/procedure'
import { ok, refuse, type Result } from '@core/kernel/result'
import { openBoxes } from '../_kit/ballot-box/ballot-boxes'
import type { Context } from '../_kit/context'
import { makeDecisionKeys } from './decision-keys'
import { decisionView } from './decision-view'
import { deliverDecision } from './deliver'
import { electorsIn } from './elector-pages'
import { noteOnMatter } from './note-on-matter'
import { ownRegisterOf } from './registers'
import { storedDecision } from './stored-decision'

type Input = InputOf<typeof ballotsApi.announce>

export async function announce(input: Input, context: Context): Promise<Result<DecisionView>> {
  const { store } = context
  const { id } = input
  const known = await earlier(id, context)
  if (known) return known
  const given = await gather(input, context)
  if (!given.ok) return given
  const decision = await prepare(given.value, context)
  if (!decision.ok) return decision
  // Making the keys takes seconds: what is asked must still be what the matter says.
  const matter = await store.get('matters', input.matterId)
  if (!matter || !readsTheSame(matter, given.value.matter)) return refuse('conflict', 'ballots.matter-changed', { field: 'matterId' }) // prettier-ignore
  const stored = storedDecision(decision.value)
  if ((await store.insert('decisions', id, stored)) === 'exists') {
    return (await earlier(id, context)) ?? refuse('conflict', 'store.busy')
  }
  await noteOnMatter(id, decision.value, context)
  context.after(() => deliverDecision(id, context))
  return ok(await decisionView({ ...stored, _id: id }, context))
}

/** The caller's own vote of this id, if there is one. */
async function earlier(id: string, context: Context): Promise<Result<DecisionView> | undefined> {
  const found = await context.store.get('decisions', id)
  if (!found) return undefined
  if (found.log[0]?.by.id !== context.caller.personId) return refuse('conflict', 'ballots.id-taken', { field: 'id' })
  return ok(await decisionView(found, context))
}

async function gather(input: Input, context: Context): Promise<Result<Announce>> {
  const { store, caller } = context
  const matter = await store.get('matters', input.matterId)
  if (!matter) return refuse('not-found', 'matters.missing', { field: 'matterId' })
  if (!holdsOver(caller, committeeRoles, matter.scope.path)) return refuse('forbidden', 'ballots.not-yours')
  const register = await ownRegisterOf(input.registerId, context)
  if (!register.ok) return register
  const { version } = register.value
  const electors = await electorsIn({ registerId: input.registerId, version }, store)
  return ok({
    ...input,
    matter: { ...matter, id: input.matterId },
    register: { ...register.value, id: input.registerId },
    version,
    electors,
  })
}

type AskedOf = Omit<Announce['matter'], 'id'>

/** Marks of what was told, or a material brought along, are no other question. */
function readsTheSame(now: AskedOf, before: AskedOf): boolean {
  const asked = ({ title, scope, stage, options, demo }: AskedOf) => canonicalJson({ title, scope, stage, options, demo }) // prettier-ignore
  return asked(now) === asked(before)
}

async function prepare(given: Announce, context: Context): Promise<Result<Decision>> {
  const { store, caller, now } = context
  const draft = draftDecision(given, caller, now)
  if (!draft.ok) return draft
  const kinds = draft.value.kinds.map((kind) => kind.id)
  const keys = await makeDecisionKeys(store, given.id, kinds)
  const decision = announceDecision(given.id, draft.value, { box: keys.boxKey, kinds: keys.kinds })
  if (decision.mode === 'secret') await openBoxes(store, { ...decision, _id: given.id })
  return ok(decision)
}
