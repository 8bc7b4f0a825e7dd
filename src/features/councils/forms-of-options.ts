// The ways it could be solved, written, amended, put aside.
import { reasonLimit, textLimit, titleLimit, type MatterView } from '@core/councils/councils-api'
import type { MatterOption } from '@core/councils/matter'
import type { Answers, FormField } from '@/ui/form-field'
import { councilWorkWords as words } from '@/ui/words/council-work'
import { newestOf } from './newest-of'
import { onlyOf, unchosen, type WorkForm } from './work-form'
import { fenOf } from './yuan'

const asked: readonly FormField[] = [
  { kind: 'line', name: 'title', label: words.option.title, most: titleLimit },
  { kind: 'text', name: 'text', label: words.option.text, most: textLimit },
  { kind: 'line', name: 'costText', label: words.option.costText, hint: words.option.costTextHint, most: reasonLimit },
  { kind: 'line', name: 'costFen', label: words.option.cost, most: 14 },
  {
    kind: 'text',
    name: 'consequences',
    label: words.option.consequences,
    hint: words.option.consequencesHint,
    most: textLimit,
  },
]
const reason: FormField = {
  kind: 'text',
  name: 'reason',
  label: words.option.reason,
  help: words.reasonShown,
  most: reasonLimit,
}

export function addOptionForm(): WorkForm {
  return { fields: asked, check: moneyFault, send: (answers, act) => act('addOption', wordsIn(answers)) }
}

export function amendOptionForm(option: MatterOption): WorkForm {
  const version = newestOf(option)
  const fen = version?.costFen ?? -1
  return {
    first: {
      title: version?.title ?? '',
      text: version?.text ?? '',
      costText: version?.costText ?? '',
      costFen: fen < 0 ? '' : String(fen / 100),
      consequences: version?.consequences ?? '',
    },
    fields: [...asked, reason],
    check: moneyFault,
    send: (answers, act) =>
      act('amendOption', {
        ...wordsIn(answers),
        optionId: option.id,
        fromVersion: option.versions.length - 1,
        reason: answers.reason ?? '',
      }),
  }
}

export function withdrawOptionForm({ options }: MatterView): WorkForm {
  const open = options
    .filter(({ withdrawn }) => !withdrawn)
    .map((option) => ({ value: option.id, text: newestOf(option)?.title ?? '' }))
  return {
    first: { optionId: onlyOf(open) },
    fields: [
      { kind: 'one', name: 'optionId', label: words.option.which, options: open },
      { ...reason, label: words.reason },
    ],
    check: (answers) => unchosen(answers, ['optionId'], words.choose),
    send: ({ optionId = '', reason = '' }, act) => act('withdrawOption', { optionId, reason }),
  }
}

/** Where the sum is not known it is -1. */
function wordsIn({ title = '', text = '', costText = '', costFen = '', consequences = '' }: Answers) {
  return { title, text, costText, costFen: costFen.trim() === '' ? -1 : (fenOf(costFen) ?? -1), consequences }
}

function moneyFault({ costFen = '' }: Answers): Answers {
  return costFen.trim() !== '' && fenOf(costFen) === undefined ? { costFen: words.option.costFault } : {}
}
