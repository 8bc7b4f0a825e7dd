// What I asked for, and what has become of it.
import Taro from '@tarojs/taro'
import { useMe } from '@/features/accounts/use-me'
import { unreadOf } from '@/features/accounts/caller-of'
import { BoardLink } from '@/features/board/board-link'
import { RequestRow } from '@/features/requests/request-row'
import { useOutboxSender } from '@/features/requests/use-outbox-sender'
import { awaitedFirst } from '@/features/requests/awaited-first'
import { usePages } from '@/features/requests/use-pages'
import { useWaitingList } from '@/features/requests/use-waiting-list'
import { WaitingList } from '@/features/requests/waiting-list'
import { useOnline } from '@/platform/use-online'
import { Button } from '@/ui/button'
import { Card } from '@/ui/card'
import { NewsRow } from '@/ui/news-row'
import { QueryView } from '@/ui/query-view'
import { routes } from '@/ui/routes'
import { Screen } from '@/ui/screen'
import { Empty } from '@/ui/states'
import { useNow } from '@/ui/use-now'
import { requestWords } from '@/ui/words/requests'

const words = requestWords.mine
const nothing = {}

export default function MyRequestsPage() {
  const me = useMe()
  const accountId = me.data?.accountId ?? ''
  const online = useOnline()
  const now = useNow()
  const pages = usePages('mine', me.data?.consented ? nothing : null)
  const mine = useWaitingList(accountId, () => void pages.first.refresh())
  useOutboxSender()

  return (
    <Screen
      title={words.title}
      door="requests"
      unread={unreadOf(me.data)}
      foot={
        <Button look="primary" wide icon="plus" onPress={() => go(routes.newRequest)}>
          {requestWords.new.title}
        </Button>
      }
    >
      <WaitingList
        waiting={mine.waiting}
        online={online}
        onSend={mine.send}
        onEdit={(one) => go(mine.edit(one))}
        onRemove={mine.remove}
      />
      <NewsRow fresh={pages.fresh} />
      {me.data && !me.data.consented ? (
        <Nothing />
      ) : (
        <QueryView query={pages.first}>
          {() =>
            pages.items.length === 0 ? (
              <Nothing />
            ) : (
              <Card flush>
                {awaitedFirst(pages.items).map((request) => (
                  <RequestRow
                    key={request.id}
                    request={request}
                    now={now}
                    onOpen={() => go(routes.request(request.id))}
                  />
                ))}
              </Card>
            )
          }
        </QueryView>
      )}
      {pages.hasMore ? (
        <Button wide busy={pages.loadingMore} onPress={() => void pages.loadMore()}>
          {words.more}
        </Button>
      ) : null}
      <ReceiptLink />
      <BoardLink />
    </Screen>
  )
}

function ReceiptLink() {
  return (
    <Button look="quiet" wide onPress={() => go(routes.receipt)}>
      {words.receipt}
    </Button>
  )
}

function Nothing() {
  return <Empty icon="request" title={words.empty} next={words.emptyNext} />
}

function go(url: string) {
  void Taro.navigateTo({ url })
}
