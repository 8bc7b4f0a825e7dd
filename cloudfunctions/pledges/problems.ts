// Problems: opened by staff, taken on by persons and partner units, said to be solved, looked at by who opened them.
import { maskText } from '@core/board/mask-text'
import type { InputOf } from '@core/kernel/procedure'
import { ok, refuse, type Result } from '@core/kernel/result'
import { decideProblem, isTheirs, openProblem as opened, takeProblem as taken, type ProblemCommand, type Taking } from '@core/pledges/decide-problem' // prettier-ignore
import { textLimit, titleLimit, type pledgesApi } from '@core/pledges/pledges-api'
import type { ProblemView } from '@core/pledges/pledges-views'
import type { Problem } from '@core/pledges/problem'
import { handles } from '@core/requests/may'
import { change } from '../_kit/change'
import type { Context } from '../_kit/context'
import { districtMap } from '../_kit/district-map'
import type { Doc } from '../_kit/store'
import { storedProblem } from '../_kit/stored-pledges'
import { deliverProblem } from './deliver'
import { unitAndPlace } from './placed'
import { point, pointFor } from './point'
import { problemView } from './views'

type Input<Name extends keyof typeof pledgesApi> = InputOf<(typeof pledgesApi)[Name]>

export async function problem({ id }: Input<'problem'>, context: Context): Promise<Result<ProblemView>> {
  const found = await context.store.get('problems', id)
  if (!found) return refuse('not-found', 'problems.missing', { field: 'id' })
  return ok(problemView(found, await districtMap(context.store), context.caller))
}

export async function openProblem(input: Input<'openProblem'>, context: Context): Promise<Result<ProblemView>> {
  const { store, caller, now } = context
  const { id, unitId, placeId, requestId = '', skills } = input
  const unit = await unitAndPlace(input, context)
  if (!unit.ok) return unit
  const words = await wordsOf(input, context)
  if (!words.ok) return words
  const draft = { ...words.value, unitId, placeId, requestId, path: unit.value.path, skills: skills.map(maskText) }
  const first = opened(draft, id, caller, now)
  if (!first.ok) return first
  if ((await store.insert('problems', id, storedProblem(first.value))) === 'exists') {
    const earlier = await store.get('problems', id)
    if (earlier?.openedBy !== caller.personId) return refuse('conflict', 'problem.id-taken', { field: 'id' })
  }
  return problem({ id }, context)
}

/** What was typed, or what the request says; in either nobody is named. */
async function wordsOf(
  { title, text, requestId }: Pick<Input<'openProblem'>, 'title' | 'text' | 'requestId'>,
  { store, caller }: Context,
): Promise<Result<Pick<Problem, 'title' | 'text'>>> {
  if (requestId === undefined) return ok({ title: maskText(title), text: maskText(text) })
  const request = await store.get('requests', requestId)
  if (!request) return refuse('not-found', 'requests.missing', { field: 'requestId' })
  if (!handles(request, caller)) return refuse('forbidden', 'request.not-yours', { field: 'requestId' })
  if (request.sensitive) return refuse('conflict', 'problem.request-sensitive', { field: 'requestId' })
  return ok({
    title: maskText(title === '' ? request.serviceName : title).slice(0, titleLimit),
    text: maskText(text === '' ? request.description : text).slice(0, textLimit),
  })
}

export async function takeProblem(
  { id, partnerUnitId = '', name }: Input<'takeProblem'>,
  context: Context,
): Promise<Result<ProblemView>> {
  const { store, caller, now } = context
  const [map, found] = await Promise.all([districtMap(store), store.get('problems', id)])
  if (!found) return refuse('not-found', 'problems.missing', { field: 'id' })
  const partner = partnerUnitId === '' ? null : map?.partners.find((one) => one.id === partnerUnitId)
  if (partner === undefined) return refuse('invalid', 'whistle.unit-unknown', { field: 'partnerUnitId' })
  const taking: Omit<Taking, 'pledgeId'> = { partner, name }
  const allowed = taken(found, { ...taking, pledgeId: '' }, caller, now)
  // Before anything points to it: nothing is left of what may not be.
  if (!allowed.ok && allowed.error.code === 'forbidden') return allowed
  const pledgeId = await point({ kind: 'problem', ofId: id, partnerUnitId }, context)
  return viewAfter(id, (current) => taken(current, { ...taking, pledgeId }, caller, now), context)
}

export async function noteProgress({ id, commandId, text }: Input<'noteProgress'>, context: Context) {
  await pointForUnit(id, context)
  return decided(id, { type: 'noted', commandId, text: maskText(text) }, context)
}

export async function solved({ id, commandId, text }: Input<'solved'>, context: Context) {
  await pointForUnit(id, context)
  return decided(id, { type: 'solved', commandId, text: maskText(text) }, context)
}

/** Before somebody speaks for a unit in a problem that another of the unit took on. */
export async function pointForUnit(id: string, context: Context): Promise<void> {
  const found = await context.store.get('problems', id)
  const speaks = found?.takers.some((one) => one.partnerUnitId !== '' && isTheirs(one, context.caller)) ?? false
  if (speaks) await pointFor({ kind: 'problem', ofId: id }, context)
}

export function check({ id, commandId, done, reason }: Input<'check'>, context: Context) {
  return decided(id, { type: 'checked', commandId, done, reason: maskText(reason) }, context)
}

export function closeProblem({ id, commandId, reason }: Input<'closeProblem'>, context: Context) {
  return decided(id, { type: 'closed', commandId, reason: maskText(reason) }, context)
}

function decided(id: string, command: ProblemCommand, context: Context): Promise<Result<ProblemView>> {
  return viewAfter(id, (current) => decideProblem(current, command, context.caller, context.now), context)
}

export async function changedProblem(
  id: string,
  decide: (problem: Problem) => Result<Problem>,
  context: Context,
): Promise<Result<Doc<'problems'>>> {
  const saved = await change(context.store, 'problems', id, (current) => {
    const next = decide(current)
    if (!next.ok) return next
    return ok(next.value === (current as Problem) ? current : storedProblem(next.value))
  })
  if (saved.ok) context.after(() => deliverProblem(id, saved.value, context))
  return saved
}

async function viewAfter(
  id: string,
  decide: (problem: Problem) => Result<Problem>,
  context: Context,
): Promise<Result<ProblemView>> {
  const saved = await changedProblem(id, decide, context)
  return saved.ok ? ok(problemView(saved.value, await districtMap(context.store), context.caller)) : saved
}
