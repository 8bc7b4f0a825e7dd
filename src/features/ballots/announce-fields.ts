// The questions of a vote's announcement, and what is missing in their answers.
import type { RegisterView } from '@core/ballots/ballots-api'
import { ownerSubjects } from '@core/ballots/decision-rule'
import type { MatterView } from '@core/councils/councils-api'
import type { Answers, FormField } from '@/ui/form-field'
import { announceWords, ruleWords, subjectWords } from '@/ui/words/ballot-desk'
import { ruleIdOf } from '@core/ballots/rules'
import { headsRules, titleOf, usualTimes } from './announcement-draft'
import { grouped, squareMetres } from './shares'

const words = announceWords
const mostProxies = 10

type Matter = Pick<MatterView, 'options' | 'scope'>

export function announceFields(
  answers: Answers,
  matter: Matter,
  registers: readonly RegisterView[],
  now: number,
): readonly FormField[] {
  return [...whatFields(answers, matter), ...whoFields(answers, matter, registers), ...whenFields(answers, now)]
}

function whatFields(answers: Answers, matter: Matter): readonly FormField[] {
  const options = matter.options.filter(({ withdrawn }) => !withdrawn)
  const named = options.map((option) => ({ value: option.id, text: titleOf(option) }))
  return [
    { kind: 'text', name: 'question', label: words.question, help: words.questionHelp, most: 200 },
    {
      kind: 'one',
      name: 'choices',
      label: words.choices,
      when: () => options.length > 1,
      options: [
        { value: 'yesNo', text: words.yesNo, note: words.yesNoNote },
        { value: 'options', text: words.options, note: words.optionsNote },
      ],
    },
    {
      kind: 'one',
      name: 'optionId',
      label: words.option,
      when: () => options.length > 0 && answers.choices !== 'options',
      options: [...named, { value: '', text: words.noOption }],
    },
  ]
}

function whoFields(answers: Answers, matter: Matter, registers: readonly RegisterView[]): readonly FormField[] {
  const fitting = registers.filter((register) => fits(register, matter, answers))
  return [
    {
      kind: 'one',
      name: 'who',
      label: words.who,
      options: [
        { value: 'owners', text: words.owners, note: words.ownersNote },
        { value: 'heads', text: words.heads, note: words.headsNote },
      ],
    },
    {
      kind: 'one',
      name: 'subject',
      label: words.subject,
      help: words.subjectHelp,
      when: () => answers.who === 'owners',
      options: ownerSubjects.map((value) => ({ value, text: subjectWords[value], note: ruleWords[ruleIdOf(value)] })),
    },
    {
      kind: 'one',
      name: 'ruleId',
      label: words.rule,
      when: () => answers.who === 'heads',
      options: headsRules.map((value) => ({ value, text: ruleWords[value] })),
    },
    {
      kind: 'one',
      name: 'registerId',
      label: words.register,
      help: fitting.length === 0 ? words.noneFits : undefined,
      usual: onlyOne(fitting),
      options: fitting.map(registerOption),
    },
    {
      kind: 'one',
      name: 'mode',
      label: words.mode,
      options: [
        { value: 'open', text: words.open, note: words.openNote },
        { value: 'secret', text: words.secret, note: words.secretNote },
      ],
    },
  ]
}

function whenFields(answers: Answers, now: number): readonly FormField[] {
  const usual = usualTimes(answers, now)
  return [
    { kind: 'day', name: 'openDay', label: words.openDay, usual: usual.openDay },
    { kind: 'minute', name: 'openMinute', label: words.openMinute, usual: usual.openMinute },
    { kind: 'day', name: 'closeDay', label: words.closeDay, usual: usual.closeDay },
    { kind: 'minute', name: 'closeMinute', label: words.closeMinute, usual: usual.closeMinute },
    { kind: 'count', name: 'proxyLimit', label: words.proxies, help: words.proxiesHelp, most: mostProxies },
  ]
}

export function announceFaults(answers: Answers, matter: Matter, registers: readonly RegisterView[]): Answers {
  const needed = ['who', answers.who === 'owners' ? 'subject' : 'ruleId']
  const missing = needed.filter((name) => (answers[name] ?? '') === '').map((name) => [name, words.choose])
  // One that was chosen before may not fit what was chosen afterwards.
  const hasRegister = registers.some(
    (register) => register.id === registerIdIn(answers, matter, registers) && fits(register, matter, answers),
  )
  const isShort = (answers.question ?? '').trim().length < 4
  return {
    ...Object.fromEntries(missing),
    ...(hasRegister ? {} : { registerId: words.choose }),
    ...(isShort ? { question: words.questionFault } : {}),
  }
}

/** The one that was chosen; before that the only one there is. */
export function registerIdIn(answers: Answers, matter: Matter, registers: readonly RegisterView[]): string {
  return answers.registerId ?? onlyOne(registers.filter((register) => fits(register, matter, answers)))
}

function onlyOne(registers: readonly RegisterView[]): string {
  return (registers.length === 1 && registers[0]?.id) || ''
}

/** As the server asks: of the matter's unit or below it, of its estate, and of those whom the rule speaks of. */
function fits({ kind, path, scopeName }: RegisterView, { scope }: Matter, answers: Answers): boolean {
  const isThere = path.includes(scope.unitId) && (scope.name === '' || scopeName === '' || scopeName === scope.name)
  if (answers.who === 'owners') return isThere && kind === 'owners'
  return isThere && (answers.ruleId !== 'residentsAssembly' || kind !== 'owners')
}

function registerOption({ id, name, versions }: RegisterView) {
  const newest = versions.at(-1)
  const note = newest
    ? words.electors(grouped(newest.electors), newest.area === 0 ? '' : squareMetres(newest.area))
    : undefined
  return { value: id, text: name, note }
}
