// Messages of one box, newest first; an unread one is told by a dot and by its weight. Work alike stands in one line.
import { View } from '@tarojs/components'
import type { MessageView } from '@core/accounts/accounts-api'
import { List } from '@/platform/elements'
import { Button } from '@/ui/button'
import { Card } from '@/ui/card'
import { MoreButton } from '@/ui/more-button'
import { NewsRow } from '@/ui/news-row'
import { Empty } from '@/ui/states'
import { QueryView } from '@/ui/query-view'
import { inboxWords } from '@/ui/words/accounts'
import { AllowNotices } from './allow-notices'
import { groupMessages } from './group-messages'
import { GroupLine, MessageLine } from './message-line'
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
          {inbox.items.length === 0 ? <EmptyBox box={box} /> : <Messages box={box} inbox={inbox} onOpen={open} />}
          <AllowNotices />
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
  readonly box: Box
  readonly inbox: ReturnType<typeof useInbox>
  readonly onOpen: (message: MessageView) => void
}

function Messages({ box, inbox, onOpen }: MessagesProps) {
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
          {box === 'work'
            ? groupMessages(inbox.items).map((group) => (
                <GroupLine key={group.key} group={group} isRead={inbox.isRead} onOpen={onOpen} />
              ))
            : inbox.items.map((message) => (
                <MessageLine key={message.id} message={message} isRead={inbox.isRead} onOpen={onOpen} />
              ))}
        </List>
      </Card>
      <MoreButton look="quiet" pages={inbox} />
    </>
  )
}
