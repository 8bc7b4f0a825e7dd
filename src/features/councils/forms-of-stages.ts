// How a matter gets from one round to the next: screened, moved on, closed.
import { reasonLimit, titleLimit, type MatterView } from '@core/councils/councils-api'
import type { FormField, Answers } from '@/ui/form-field'
import { stageWords } from '@/ui/words/councils'
import { councilWorkWords as words } from '@/ui/words/council-work'
import { rounds } from './three-rounds'
import { unchosen, type WorkForm } from './work-form'

const reason: FormField = {
  kind: 'text',
  name: 'reason',
  label: words.reason,
  help: words.reasonShown,
  most: reasonLimit,
}
const days: FormField = { kind: 'digits', name: 'days', label: words.screen.days, help: words.screen.daysHelp, most: 2 }
const usualDays = '14'

export function screenForm(): WorkForm {
  const options = [
    { value: 'talk', text: words.screen.yes },
    { value: 'deliberate', text: words.screen.yesDeliberate },
    { value: 'no', text: words.screen.no },
  ]
  return {
    first: { days: usualDays },
    fields: [{ kind: 'one', name: 'to', label: words.screen.label, options }, { ...days, when: hasRound }, reason],
    check: (answers) => ({ ...unchosen(answers, ['to'], words.choose), ...daysFault(answers) }),
    send: ({ to, reason = '', days = '' }, act) =>
      to === 'talk' || to === 'deliberate'
        ? act('screen', { accepted: true, to, reason, days: Number(days) })
        : act('screen', { accepted: false, reason }),
  }
}

export function moveForm({ stage, options }: MatterView): WorkForm {
  const others = rounds.filter((round) => round !== stage)
  const needsQuestion = !options.some(({ withdrawn }) => !withdrawn)
  return {
    first: { days: usualDays },
    fields: [
      {
        kind: 'one',
        name: 'to',
        label: words.move.label,
        options: others.map((value) => ({ value, text: stageWords[value] })),
      },
      { ...days, when: hasRound },
      {
        kind: 'line',
        name: 'question',
        label: words.move.question,
        help: words.move.questionHelp,
        most: titleLimit,
        when: ({ to }) => to === 'decide' && needsQuestion,
      },
      reason,
    ],
    check: (answers) => ({ ...unchosen(answers, ['to'], words.choose), ...daysFault(answers) }),
    send: (answers, act) => {
      const { reason = '', question = '', days = '' } = answers
      const to = others.find((round) => round === answers.to) ?? 'talk'
      const asked = to === 'decide' && needsQuestion ? question : ''
      return act('move', { to, reason, question: asked, ...(hasRound(answers) ? { days: Number(days) } : {}) })
    },
  }
}

export function closeForm(): WorkForm {
  return {
    help: words.close.help,
    fields: [{ kind: 'text', name: 'reason', label: words.close.reason, help: words.reasonShown, most: reasonLimit }],
    send: ({ reason = '' }, act) => act('close', { reason }),
  }
}

/** Only the talk and the deliberation have days. */
function hasRound({ to }: Answers): boolean {
  return to === 'talk' || to === 'deliberate'
}

function daysFault(answers: Answers): Answers {
  const count = Number(answers.days)
  const fits = Number.isInteger(count) && count >= 1 && count <= 90
  return hasRound(answers) && !fits ? { days: words.screen.daysFault } : {}
}
