// What has not left the phone yet: waiting for a net, or for the person to mend it.
import { View } from '@tarojs/components'
import { Button } from '@/ui/button'
import { Card } from '@/ui/card'
import { Tag } from '@/ui/tag'
import { sentenceOf } from '@/ui/words/refusals'
import { requestWords } from '@/ui/words/requests'
import type { Waiting } from './outbox'
import './waiting-list.scss'

const words = requestWords.waiting

interface WaitingListProps {
  readonly waiting: readonly Waiting[]
  readonly online: boolean
  readonly onSend: () => void
  readonly onEdit: (waiting: Waiting) => void
  readonly onRemove: (waiting: Waiting) => void
}

export function WaitingList({ waiting, online, onSend, onEdit, onRemove }: WaitingListProps) {
  if (waiting.length === 0) return null
  return (
    <Card title={words.list}>
      {waiting.map((one) => (
        <View key={one.draft.id} className="waiting">
          <View className="waiting__line">
            <Tag look={one.refusal ? 'alert' : 'strong'}>
              {one.refusal ? words.refusedLabel : one.held ? words.heldLabel : words.label}
            </Tag>
            <View className="waiting__service">{one.serviceName}</View>
          </View>
          <View className="waiting__text">{one.draft.description}</View>
          {one.refusal ? <View className="waiting__why">{sentenceOf(one.refusal)}</View> : null}
          <View className="row">
            {one.refusal === null && !one.held && online ? <Button onPress={onSend}>{words.sendNow}</Button> : null}
            {one.attempted ? null : <Button onPress={() => onEdit(one)}>{words.edit}</Button>}
            <Button look="quiet" onPress={() => onRemove(one)}>
              {words.remove}
            </Button>
          </View>
        </View>
      ))}
    </Card>
  )
}
