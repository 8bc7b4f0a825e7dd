// The questions about a family, and a family out of the answers.
import type { PlaceSummary } from '@core/homes/homes-api'
import { consentWays, type ConsentWay } from '@core/pledges/family'
import { labelLimit, markLimit } from '@core/pledges/pledges-api'
import { chosenOf, type Answers, type FormField } from '@/ui/form-field'
import { pledgeWords } from '@/ui/words/pledges'
import { enterFamilyWords as words } from '@/ui/words/pledges-families'
import { placeQuestion } from './place-question'
import { wordsIn } from './words-in'

/** Two consents, asked for apart: neither is there before it is ticked. */
const consents = ['list', 'sensitive'] as const

/** Only of answers without a fault: both consents were ticked. */
export function familySaid(answers: Answers) {
  return {
    placeId: answers.placeId ?? '',
    label: answers.label ?? '',
    mark: answers.mark ?? '',
    needs: wordsIn(answers.needs ?? ''),
    consent: { how: answers.how as ConsentWay, agreed: true, agreedSensitive: true } as const,
  }
}

export function familyFaults(answers: Answers): Answers {
  const agreed = chosenOf(answers, 'consent')
  return {
    ...((answers.label ?? '').trim() === '' ? { label: pledgeWords.write } : {}),
    ...(wordsIn(answers.needs ?? '').length === 0 ? { needs: words.needsMissing } : {}),
    ...(answers.placeId ? {} : { placeId: pledgeWords.choosePlace }),
    ...(answers.how ? {} : { how: pledgeWords.chooseOne }),
    ...(consents.every((one) => agreed.includes(one)) ? {} : { consent: words.notAgreed }),
  }
}

export function familyFields(
  places: readonly PlaceSummary[],
  answers: Answers,
  unitName: string,
): readonly FormField[] {
  return [
    { kind: 'line', name: 'label', label: words.label, help: words.labelHelp, hint: words.labelHint, most: labelLimit },
    { kind: 'line', name: 'needs', label: words.needs, help: words.needsHelp, hint: words.needsHint, most: 80 },
    ...placeQuestion(places, answers, unitName),
    { kind: 'line', name: 'mark', label: words.mark, help: words.markHelp, hint: words.markHint, most: markLimit },
    { kind: 'one', name: 'how', label: words.consent, options: consentWays.map((value) => ({ value, text: words.consentWays[value] })) }, // prettier-ignore
    { kind: 'many', name: 'consent', label: words.agreed, options: consents.map((value) => ({ value, text: words.agreedOptions[value] })) }, // prettier-ignore
  ]
}
