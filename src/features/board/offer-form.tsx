// What a neighbour says of themselves when they offer a hand.
import { View } from '@tarojs/components'
import { Button } from '@/ui/button'
import { Card } from '@/ui/card'
import { Field, TextArea } from '@/ui/field'
import { RefusalNotice } from '@/ui/refusal-notice'
import { boardWords } from '@/ui/words/board'
import { sentenceOf } from '@/ui/words/refusals'
import type { OwnOffer } from './use-offer'

const words = boardWords.offer

interface OfferFormProps {
  readonly own: OwnOffer
  readonly onDone: () => void
  readonly onCancel: () => void
}

export function OfferForm({ own, onDone, onCancel }: OfferFormProps) {
  const { said, faults, change } = own
  const error = (field: keyof typeof said) => (faults[field] ? sentenceOf(faults[field]) : undefined)
  const send = async () => {
    if (await own.send()) onDone()
  }
  return (
    <Card title={words.start}>
      <View className="stack">
        <TextArea
          label={words.text}
          placeholder={words.textHint}
          value={said.text}
          maxLength={200}
          error={error('text')}
          onInput={(text) => change({ text })}
        />
        <Field
          label={words.name}
          placeholder={words.nameHint}
          value={said.name}
          maxLength={40}
          error={error('name')}
          onInput={(name) => change({ name })}
        />
        <Field
          label={words.phone}
          kind="tel"
          help={words.phoneHelp}
          value={said.phone}
          error={error('phone')}
          onInput={(phone) => change({ phone })}
        />
        {own.refusal ? <RefusalNotice refusal={own.refusal} /> : null}
        <Button look="primary" wide busy={own.busy} onPress={() => void send()}>
          {words.send}
        </Button>
        <Button wide onPress={onCancel}>
          {words.cancel}
        </Button>
      </View>
    </Card>
  )
}
