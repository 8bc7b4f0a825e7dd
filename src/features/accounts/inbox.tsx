// Messages of one box, newest first; an unread one is told by a dot and by its weight.
import { Text, View } from '@tarojs/components'
import type { MessageView } from '@core/accounts/accounts-api'
import { List, ListItem, Pressable } from '@/platform/elements'
import { Button } from '@/ui/button'
import { Card } from '@/ui/card'
import { NewsRow } from '@/ui/news-row'
import { Empty } from '@/ui/states'
import { QueryView } from '@/ui/query-view'
import { Spoken } from '@/ui/spoken'
import { formatMoment } from '@/ui/time'
import { inboxWords } from '@/ui/words/accounts'
import { commonWords } from '@/ui/words/common'
import { messageWords } from '@/ui/words/messages'
import { useInbox, type Box } from './use-inbox'
import './inbox.scss'

interface InboxProps {
  readonly box: Box
  readonly onOpen: (message: MessageView) => void
  readonly onRead: () => void
}

export function Inbox({ box, onOpen, onRead }: InboxProps) {
  const inbox = useInbox(box, onRead)
  const open = (message: MessageView) => {
    void inbox.markRead([message])
    onOpen(message)
  }
  return (
    <QueryView query={inbox.first}>
      {() => (
        <View className="stack stack--tight">
          <NewsRow fresh={inbox.fresh} />
          {inbox.items.length === 0 ? <EmptyBox box={box} /> : <Messages inbox={inbox} onOpen={open} />}
        </View>
      )}
    </QueryView>
  )
}

function EmptyBox({ box }: { readonly box: Box }) {
  const [title, next] =
    box === 'own' ? [inboxWords.empty, inboxWords.emptyNext] : [inboxWords.emptyWork, inboxWords.emptyWorkNext]
  return <Empty icon="inbox" title={title} next={next} />
}

interface MessagesProps {
  readonly inbox: ReturnType<typeof useInbox>
  readonly onOpen: (message: MessageView) => void
}

function Messages({ inbox, onOpen }: MessagesProps) {
  const unread = inbox.items.filter((message) => !inbox.isRead(message))
  return (
    <>
      {unread.length > 0 ? (
        <View className="inbox__all-read">
          <Button look="quiet" onPress={() => void inbox.markRead(unread)}>
            {inboxWords.allRead}
          </Button>
        </View>
      ) : null}
      <Card flush>
        <List>
          {inbox.items.map((message) => (
            <Line key={message.id} message={message} read={inbox.isRead(message)} onOpen={onOpen} />
          ))}
        </List>
      </Card>
      {inbox.hasMore ? (
        <Button look="quiet" wide busy={inbox.busy} onPress={() => void inbox.more()}>
          {commonWords.more}
        </Button>
      ) : null}
    </>
  )
}

interface LineProps {
  readonly message: MessageView
  readonly read: boolean
  readonly onOpen: (message: MessageView) => void
}

function Line({ message, read, onOpen }: LineProps) {
  const text = messageWords[message.kind](message.params)
  const when = formatMoment(message.at, Date.now())
  return (
    <ListItem>
      <Pressable className={`inbox__line ${read ? '' : 'inbox__line--unread'}`} onPress={() => onOpen(message)}>
        <View className="inbox__dot" />
        <View className="inbox__body">
          <View className="inbox__text">
            {read ? null : <Spoken>{inboxWords.unread}</Spoken>}
            {text}
          </View>
          {message.params.text ? <View className="inbox__excerpt">{message.params.text}</View> : null}
          <Text className="inbox__when">{when}</Text>
        </View>
      </Pressable>
    </ListItem>
  )
}
