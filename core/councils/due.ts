// What time does to a matter, and when: a screening that is late, a round whose days are over, a task or an instalment
// that was not done by its date.
import { dayMs } from '@core/kernel/china-day'
import type { CouncilFact, CouncilHappening } from './council-fact'
import type { Instalment, Matter, MatterTask } from './matter'

/**
 * The clock calls an instalment broken three days after its date: what was paid on the last evening has then arrived
 * and been written down. The other side may say so from the date on.
 */
export const breachGraceMs = 3 * dayMs

/** Epoch ms of the next moment that matters to the clock; 0 while none does. */
export function nextMomentOf(matter: Matter): number {
  const moments = [...screeningMoments(matter), ...roundMoments(matter), ...doingMoments(matter)]
  return moments.length === 0 ? 0 : Math.min(...moments)
}

/** The same matter where nothing has come due. */
export function whatIsDue<M extends Matter>(matter: M, at: number): M {
  const happenings = [...lateScreening(matter, at), ...roundOver(matter, at), ...lateTasks(matter, at), ...breaches(matter, at)] // prettier-ignore
  if (happenings.length === 0) return matter
  const by = { id: 'clock', name: '', side: 'clock' } as const
  const facts = happenings.map((happening): CouncilFact => ({ ...happening, at, by, commandId: keyOf(happening, matter) })) // prettier-ignore
  const isLate = happenings.some(({ type }) => type === 'screeningLate')
  return {
    ...matter,
    screeningEscalated: matter.screeningEscalated || isLate,
    agreement: withBreaches(matter, at),
    updatedAt: at,
    log: [...matter.log, ...facts],
  }
}

/** Owed, and neither kept nor said to be broken. */
export function isOwed({ keptAt, breachedAt }: Instalment): boolean {
  return keptAt === 0 && breachedAt === 0
}

function screeningMoments({ stage, deadlines, screeningEscalated }: Matter): readonly number[] {
  return stage === 'raised' && !screeningEscalated ? [deadlines.screenBy] : []
}

function roundMoments(matter: Matter): readonly number[] {
  const { stage, deadlines } = matter
  if (stage !== 'talk' && stage !== 'deliberate') return []
  const until = stage === 'talk' ? deadlines.talkUntil : deadlines.deliberateUntil
  return until > 0 && !wasRoundOver(matter) ? [until] : []
}

/** Since the matter last came into a round. */
function wasRoundOver({ log }: Matter): boolean {
  const moved = log.map(({ type }) => type === 'moved' || type === 'screened').lastIndexOf(true)
  return log.slice(moved + 1).some(({ type }) => type === 'roundOver')
}

function doingMoments(matter: Matter): readonly number[] {
  if (matter.stage !== 'doing') return []
  const owed = owedInstalments(matter).map(({ dueAt }) => dueAt + breachGraceMs)
  return [...openTasks(matter).map(({ dueAt }) => dueAt), ...owed]
}

function owedInstalments({ agreement }: Matter): readonly Instalment[] {
  const stands = agreement && (agreement.state === 'agreed' || agreement.state === 'broken')
  return stands ? agreement.instalments.filter(isOwed) : []
}

/** Not done, and not yet said to be late. */
function openTasks({ tasks, log }: Matter): readonly MatterTask[] {
  const told = new Set(log.flatMap((fact) => (fact.type === 'taskLate' ? [fact.taskId] : [])))
  return tasks.filter(({ id, doneAt }) => doneAt === 0 && !told.has(id))
}

function lateScreening(matter: Matter, at: number): readonly CouncilHappening[] {
  return screeningMoments(matter).some((by) => by <= at) ? [{ type: 'screeningLate' }] : []
}

function roundOver(matter: Matter, at: number): readonly CouncilHappening[] {
  const { stage } = matter
  if (stage !== 'talk' && stage !== 'deliberate') return []
  return roundMoments(matter).some((until) => until <= at) ? [{ type: 'roundOver', round: stage }] : []
}

function lateTasks(matter: Matter, at: number): readonly CouncilHappening[] {
  if (matter.stage !== 'doing') return []
  const late = openTasks(matter).filter(({ dueAt }) => dueAt <= at)
  return late.map(({ id, what }) => ({ type: 'taskLate', taskId: id, what }))
}

function breaches(matter: Matter, at: number): readonly CouncilHappening[] {
  const broken = matter.stage === 'doing' ? owedInstalments(matter).filter((one) => isOverdue(one, at)) : []
  return broken.map(({ id, what }) => ({ type: 'breached', instalmentId: id, what, text: '' }))
}

function isOverdue(instalment: Instalment, at: number): boolean {
  return isOwed(instalment) && instalment.dueAt + breachGraceMs <= at
}

function withBreaches(matter: Matter, at: number): Matter['agreement'] {
  const { agreement } = matter
  if (!agreement || breaches(matter, at).length === 0) return agreement
  const instalments = agreement.instalments.map((one) => (isOverdue(one, at) ? { ...one, breachedAt: at } : one))
  return { ...agreement, state: 'broken', instalments }
}

function keyOf(happening: CouncilHappening, { log, reopened }: Matter): string {
  switch (happening.type) {
    case 'taskLate':
      return `clock:task:${happening.taskId}`
    case 'breached':
      return `clock:instalment:${happening.instalmentId}`
    default:
      return `clock:${happening.type}:${reopened}:${log.length}`
  }
}
