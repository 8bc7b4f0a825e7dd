// The questions of a vote's announcement, and what is missing in their answers.
import type { RegisterView } from '@core/ballots/ballots-api'
import { ownerSubjects } from '@core/ballots/decision-rule'
import type { MatterView } from '@core/councils/councils-api'
import type { Answers, FormField } from '@/ui/form-field'
import { announceWords, ruleWords, subjectWords } from '@/ui/words/ballot-desk'
import { ruleIdOf } from '@core/ballots/rules'
import { headsRules, squareMetres } from './announcement-draft'

const words = announceWords
const mostProxies = 10

export function announceFields(
  answers: Answers,
  matter: Pick<MatterView, 'options'>,
  registers: readonly RegisterView[],
): readonly FormField[] {
  const byOwners = answers.who === 'owners'
  const options = matter.options.filter(({ withdrawn }) => !withdrawn)
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
      options: [...options.map(({ id, versions }) => ({ value: id, text: versions.at(-1)?.title ?? '' })), { value: '', text: words.noOption }], // prettier-ignore
    },
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
      when: () => byOwners,
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
      name: 'mode',
      label: words.mode,
      options: [
        { value: 'open', text: words.open, note: words.openNote },
        { value: 'secret', text: words.secret, note: words.secretNote },
      ],
    },
    {
      kind: 'one',
      name: 'registerId',
      label: words.register,
      when: () => byOwners || answers.who === 'heads',
      options: registers.filter(({ kind }) => !byOwners || kind === 'owners').map(registerOption),
    },
    { kind: 'day', name: 'openDay', label: words.openDay },
    { kind: 'minute', name: 'openMinute', label: words.openMinute },
    { kind: 'day', name: 'closeDay', label: words.closeDay },
    { kind: 'minute', name: 'closeMinute', label: words.closeMinute },
    { kind: 'count', name: 'proxyLimit', label: words.proxies, most: mostProxies },
  ]
}

export function announceFaults(answers: Answers): Answers {
  const needed = ['who', answers.who === 'owners' ? 'subject' : 'ruleId', 'registerId']
  const missing = needed.filter((name) => (answers[name] ?? '') === '').map((name) => [name, words.choose])
  const question = (answers.question ?? '').trim().length < 4 ? { question: words.questionHelp } : {}
  return { ...Object.fromEntries(missing), ...question }
}

function registerOption({ id, name, versions }: RegisterView) {
  const newest = versions.at(-1)
  const note = newest ? words.electors(newest.electors, squareMetres(newest.area)) : undefined
  return { value: id, text: name, note }
}
