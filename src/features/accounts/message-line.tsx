// One message of the inbox, or several alike in one line that opens.
import { Text, View } from '@tarojs/components'
import type { MessageView } from '@core/accounts/accounts-api'
import { useState } from 'react'
import { ListItem, Pressable } from '@/platform/elements'
import { Icon } from '@/ui/icon'
import { Spoken } from '@/ui/spoken'
import { formatMoment } from '@/ui/time'
import { inboxWords } from '@/ui/words/accounts'
import { kindWords, messageWords } from '@/ui/words/messages'
import type { MessageGroup } from './group-messages'

interface LineProps {
  readonly isRead: (message: MessageView) => boolean
  readonly onOpen: (message: MessageView) => void
}

export function GroupLine({ group, isRead, onOpen }: LineProps & { readonly group: MessageGroup }) {
  const [open, setOpen] = useState(false)
  const { messages } = group
  const [newest] = messages
  if (!newest) return null
  if (messages.length === 1) return <MessageLine message={newest} isRead={isRead} onOpen={onOpen} />
  const unread = messages.filter((message) => !isRead(message)).length
  return (
    <ListItem>
      <Pressable
        className={`inbox__line ${unread > 0 ? 'inbox__line--unread' : ''}`}
        expanded={open}
        onPress={() => setOpen(!open)}
      >
        <View className="inbox__dot" />
        <View className="inbox__body">
          <View className="inbox__text">{inboxWords.alike(messages.length, kindWords[newest.kind])}</View>
          <Text className="inbox__when">{inboxWords.alikeWhen(formatMoment(newest.at, Date.now()), unread)}</Text>
        </View>
        <Icon name="down" className={`inbox__more ${open ? 'inbox__more--open' : ''}`} />
      </Pressable>
      {open ? (
        <View className="inbox__alike">
          {messages.map((message) => (
            <MessageBody key={message.id} message={message} isRead={isRead} onOpen={onOpen} />
          ))}
        </View>
      ) : null}
    </ListItem>
  )
}

export function MessageLine(props: LineProps & { readonly message: MessageView }) {
  return (
    <ListItem>
      <MessageBody {...props} />
    </ListItem>
  )
}

function MessageBody({ message, isRead, onOpen }: LineProps & { readonly message: MessageView }) {
  const read = isRead(message)
  return (
    <Pressable className={`inbox__line ${read ? '' : 'inbox__line--unread'}`} onPress={() => onOpen(message)}>
      <View className="inbox__dot" />
      <View className="inbox__body">
        <View className="inbox__text">
          {read ? null : <Spoken>{inboxWords.unread}</Spoken>}
          {messageWords[message.kind](message.params)}
        </View>
        {message.params.text ? <View className="inbox__excerpt">{message.params.text}</View> : null}
        <Text className="inbox__when">{formatMoment(message.at, Date.now())}</Text>
        {message.push === 'failed' ? <View className="inbox__when">{inboxWords.notOnPhone}</View> : null}
      </View>
    </Pressable>
  )
}
