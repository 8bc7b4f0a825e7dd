// What stands against a command beside the stage: votes that run, options that are missing, versions that moved on.
import { addWorkingMinutes } from '@core/district/working-time'
import { usualCalendar } from '@core/district/working-calendar'
import type { CouncilCommand } from '@core/councils/council-command'
import { decideMatter } from '@core/councils/decide-matter'
import { nextMomentOf, whatIsDue } from '@core/councils/due'
import type { Matter, Stage } from '@core/councils/matter'
import { noteDecision } from '@core/councils/note-decision'
import { noon } from '../../given'
import { aCommand, aMatter, asSayer, committee, day, fullMatter, owners, raiser, then } from './given-matter'

const at = noon + 2 * day
const move = (to: Stage, over: object = {}) =>
  ({ type: 'move', to, reason: '下一步', question: '', ...over }) as CouncilCommand
const reasonOf = (matter: Matter, said: CouncilCommand, caller = committee) => {
  const decided = decideMatter(matter, { ...said, commandId: 'said' }, asSayer(matter, caller), at)
  return decided.ok ? 'taken' : decided.error.reason
}
const announced = { type: 'announced', decisionId: 'vote', question: '换不换' } as const
const closed = (outcome: 'adopted' | 'notAdopted') => ({ type: 'closed', decisionId: 'vote', question: '换不换', outcome, adoptedOptionId: 'option', adoptedText: '修' }) as const // prettier-ignore

test('the committee has five working days', () => {
  expect(aMatter().deadlines.screenBy).toBe(addWorkingMinutes(usualCalendar, noon, 5 * 7 * 60))
  const tuesday = new Date(aMatter().deadlines.screenBy)
  expect(tuesday.toISOString()).toBe('2026-12-01T04:00:00.000Z')
})

test('a round lasts to the end of its last day', () => {
  const accepted = then(aMatter(), aCommand('screen'), committee, noon)
  // Noon on the 24th, and seven days: the whole of 1 December.
  expect(new Date(accepted.deadlines.talkUntil + 1).toISOString()).toBe('2026-12-01T16:00:00.000Z')
})

test('a vote needs something to vote on: an option that stands, or a question', () => {
  const matter = fullMatter('deliberate')
  const bare = { ...matter, options: matter.options.map((option) => ({ ...option, withdrawn: true })) }
  expect(reasonOf(matter, move('decide'))).toBe('taken')
  expect(reasonOf(bare, move('decide'))).toBe('councils.option-needed')
  expect(reasonOf(bare, move('decide', { question: '要不要用维修资金' }))).toBe('taken')
})

test('it is done only after a vote or an agreement, or where the committee says why no vote is needed', () => {
  expect(reasonOf(fullMatter('talk'), move('doing'))).toBe('councils.deliberate-first')
  expect(reasonOf(fullMatter('decide'), move('doing'))).toBe('councils.deliberate-first')
  expect(reasonOf(fullMatter('deliberate'), move('doing'))).toBe('taken')
  const voted = noteDecision(noteDecision(fullMatter('decide'), announced, at), closed('notAdopted'), at)
  expect(reasonOf(voted, move('doing'))).toBe('councils.deliberate-first')
  const adopted = noteDecision(noteDecision(fullMatter('decide'), announced, at), closed('adopted'), at)
  expect(reasonOf(adopted, move('doing'))).toBe('taken')
})

test('what was adopted before it was reopened decides nothing any more', () => {
  const adopted = noteDecision(fullMatter('decide'), closed('adopted'), at)
  const reopened = then({ ...adopted, stage: 'closed' }, aCommand('reopen'), raiser)
  const again = then(then(reopened, aCommand('screen'), committee), move('decide'), committee)
  expect(reasonOf(again, move('doing'))).toBe('councils.deliberate-first')
})

test('while a vote runs nothing moves; called off, it does', () => {
  const voted = noteDecision(fullMatter('decide'), announced, at)
  expect(reasonOf(voted, move('talk'))).toBe('councils.vote-running')
  expect(reasonOf(voted, aCommand('close'))).toBe('councils.vote-running')
  const off = noteDecision(voted, { type: 'cancelled', decisionId: 'vote', question: '换不换', reason: '写错了' }, at)
  expect(reasonOf(off, move('talk'))).toBe('taken')
})

test('a vote is noted once, wherever the matter stands, and its end is never undone', () => {
  const once = noteDecision(fullMatter('talk'), announced, at)
  expect(noteDecision(once, announced, at)).toBe(once)
  const over = noteDecision(once, closed('adopted'), at)
  expect(over.decisions).toMatchObject([{ state: 'closed', outcome: 'adopted', adoptedOptionId: 'option' }])
  expect(noteDecision(over, announced, at)).toBe(over)
  expect(noteDecision(over, closed('notAdopted'), at)).toBe(over)
})

test('who amends an option shows which version it was written from', () => {
  const amended = then(fullMatter('talk'), aCommand('amendOption'), owners)
  // The course says which party it was, as the version does; who spoke for it stays unnamed.
  expect(amended.log.at(-1)?.by).toMatchObject({ side: 'party', name: '业主代表' })
  expect(amended.options[0]?.versions.map(({ title }) => title)).toEqual(['修', '换新的'])
  expect(amended.options[0]?.versions[1]?.byName).toBe('业主代表')
  expect(reasonOf(amended, aCommand('amendOption'))).toBe('councils.changed-meanwhile')
  const gone = then(amended, aCommand('withdrawOption'), committee)
  expect(reasonOf(gone, { ...aCommand('amendOption'), fromVersion: 1 } as CouncilCommand)).toBe(
    'councils.option-withdrawn',
  )
})

test('with work left, closing is said why', () => {
  const close = { type: 'close', reason: '' } as CouncilCommand
  expect(reasonOf(fullMatter('doing'), close)).toBe('councils.still-open')
  const done = then(then(fullMatter('doing'), aCommand('finishTask'), committee), aCommand('keepInstalment'), committee)
  expect(reasonOf(done, close)).toBe('taken')
})

test('reopened it is screened anew, and cannot be taken back out of the public eye', () => {
  const reopened = then(fullMatter('closed'), aCommand('reopen'), raiser)
  expect(reopened).toMatchObject({ stage: 'raised', reopened: 1, screening: null, screeningEscalated: false })
  expect(reasonOf(reopened, aCommand('withdraw'), raiser)).toBe('councils.not-now')
  expect(reasonOf({ ...fullMatter('closed'), reopened: 5 }, aCommand('reopen'))).toBe('councils.reopened-enough')
})

test('the clock speaks once of each thing that is late, and then waits for nothing', () => {
  const raised = aMatter()
  const late = whatIsDue(raised, raised.deadlines.screenBy)
  expect(late.log.at(-1)).toMatchObject({ type: 'screeningLate', by: { side: 'clock' } })
  expect(nextMomentOf(late)).toBe(0)
  const talked = then(raised, aCommand('screen'), committee, noon)
  const over = whatIsDue(talked, talked.deadlines.talkUntil)
  expect(over.log.at(-1)).toMatchObject({ type: 'roundOver', round: 'talk' })
  expect(nextMomentOf(over)).toBe(0)
  const done = whatIsDue(fullMatter('doing'), noon + 30 * day)
  expect(done.log.slice(-2).map(({ type }) => type)).toEqual(['taskLate', 'breached'])
  expect(nextMomentOf(done)).toBe(0)
})

test.each(['raised', 'talk', 'deliberate', 'doing'] as const)(
  'a moment that has come is always spoken of: %s',
  (stage) => {
    const matter = { ...fullMatter(stage), deadlines: { screenBy: at, talkUntil: at, deliberateUntil: at } }
    const next = nextMomentOf(matter)
    expect(next).toBeGreaterThan(0)
    expect(whatIsDue(matter, next - 1)).toBe(matter)
    expect(whatIsDue(matter, next)).not.toBe(matter)
  },
)
