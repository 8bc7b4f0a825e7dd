// A family's contact, which can be put there and replaced, and is read by nobody here.
import { View } from '@tarojs/components'
import { useState } from 'react'
import type { FamilyView } from '@core/pledges/pledges-views'
import { useCommand } from '@/rpc/use-command'
import { Button } from '@/ui/button'
import { Card } from '@/ui/card'
import { Notice } from '@/ui/notice'
import { RefusalNotice } from '@/ui/refusal-notice'
import { commonWords } from '@/ui/words/common'
import { familyDeskWords as words } from '@/ui/words/pledges-families'
import { isAtReach, noReach, ReachFields } from './reach-fields'

interface ContactCardProps {
  readonly family: FamilyView
  readonly hasContact: boolean
  readonly onChanged: (family: FamilyView) => void
}

export function FamilyContactCard({ family, hasContact, onChanged }: ContactCardProps) {
  const [step, setStep] = useState<'closed' | 'open' | 'changed'>('closed')
  const done = (next: FamilyView) => {
    setStep('changed')
    onChanged(next)
  }
  return (
    <Card title={words.contact}>
      <View className="stack">
        <View className="field__help">{hasContact ? words.hasContact : words.noContact}</View>
        {step === 'changed' ? <Notice icon="check" title={words.changed} /> : null}
        {step === 'open' ? (
          <ContactForm id={family.id} onChanged={done} onClose={() => setStep('closed')} />
        ) : (
          <Button wide onPress={() => setStep('open')}>
            {words.changeContact}
          </Button>
        )}
      </View>
    </Card>
  )
}

interface ContactFormProps extends Pick<ContactCardProps, 'onChanged'> {
  readonly id: string
  readonly onClose: () => void
}

function ContactForm({ id, onChanged, onClose }: ContactFormProps) {
  const [reach, setReach] = useState(noReach)
  const command = useCommand('pledges', 'changeFamilyContact')
  async function send() {
    const result = await command.run({ id, contact: reach })
    if (result.ok) onChanged(result.value)
  }
  return (
    <View className="stack">
      <Notice icon="lock">{words.changeLead}</Notice>
      <ReachFields reach={reach} refusal={command.refusal} onChange={setReach} />
      {command.refusal && !isAtReach(command.refusal) ? <RefusalNotice refusal={command.refusal} /> : null}
      <Button look="primary" wide busy={command.busy} onPress={() => void send()}>
        {words.changeSend}
      </Button>
      <Button wide onPress={onClose}>
        {commonWords.keep}
      </Button>
    </View>
  )
}
