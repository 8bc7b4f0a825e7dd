// Oneself, or a guardian for a child: a child under 14 cannot agree alone (PIPL art. 31).
import { View } from '@tarojs/components'
import { ChoiceList } from '@/ui/choice'
import { FieldError } from '@/ui/field'
import { consentWords } from '@/ui/words/accounts'
import { sentenceOf } from '@/ui/words/refusals'
import type { useConsent } from './use-consent'

const options = [
  { value: 'self', text: consentWords.self, note: consentWords.selfNote },
  { value: 'guardian', text: consentWords.guardian, note: consentWords.guardianNote },
] as const

export function ByWhom({
  consent,
}: {
  readonly consent: Pick<ReturnType<typeof useConsent>, 'by' | 'choose' | 'unanswered'>
}) {
  const error = consent.unanswered ? sentenceOf({ code: 'invalid', reason: 'input.consent' }) : undefined
  return (
    <View>
      <ChoiceList label={consentWords.who} options={options} value={consent.by} onChoose={consent.choose} />
      <FieldError error={error} />
    </View>
  )
}
