// How to reach the resident: shown after an explicit tap that says it is recorded.
import { View } from '@tarojs/components'
import { Button } from '@/ui/button'
import { CallButton } from '@/ui/call-button'
import { Card } from '@/ui/card'
import { FieldError } from '@/ui/field'
import { sentenceOf } from '@/ui/words/refusals'
import { workWords as words } from '@/ui/words/desk'
import { useContact } from './use-contact'
import './handling-card.scss'

export function ContactCard({ requestId, hasContact }: { readonly requestId: string; readonly hasContact: boolean }) {
  const { contact, busy, refusal, lookUp } = useContact(requestId)
  if (!hasContact) return <Card title={words.contact}>{words.noContact}</Card>
  if (!contact)
    return (
      <Card title={words.contact}>
        <View className="stack stack--tight">
          <View className="handling__next">{words.lookUpWhy}</View>
          <Button busy={busy} onPress={() => void lookUp()}>
            {words.lookUp}
          </Button>
          <FieldError error={refusal ? sentenceOf(refusal) : undefined} />
        </View>
      </Card>
    )
  return (
    <Card title={words.contact}>
      <View className="stack stack--tight">
        {contact.phone === '' ? null : <Person name={contact.name} phone={contact.phone} note="" />}
        {contact.about ? (
          <Person
            name={contact.about.name}
            phone={contact.about.phone}
            note={words.about(contact.about.name, contact.about.relation)}
          />
        ) : null}
      </View>
    </Card>
  )
}

function Person({ name, phone, note }: { readonly name: string; readonly phone: string; readonly note: string }) {
  return (
    <View className="handling__person">
      <View className="handling__body">
        <View className="handling__who">{[note === '' ? name : note, phone].filter(Boolean).join(' · ')}</View>
      </View>
      {phone === '' ? null : <CallButton number={phone} who={name} />}
    </View>
  )
}
