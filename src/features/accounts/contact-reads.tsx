// Who looked at my name or phone number, and when.
import { View } from '@tarojs/components'
import { call } from '@/rpc/call'
import { useMore } from '@/rpc/use-more'
import { useQuery } from '@/rpc/use-query'
import { MoreButton } from '@/ui/more-button'
import { Card } from '@/ui/card'
import { ListRow } from '@/ui/list-row'
import { QueryView } from '@/ui/query-view'
import { Empty } from '@/ui/states'
import { formatFull } from '@/ui/time'
import { readsWords } from '@/ui/words/accounts'

const nothing = {}

export function ContactReads() {
  const first = useQuery('accounts', 'contactReads', nothing)
  const { items, hasMore, busy, more } = useMore(first, (cursor) => call('accounts', 'contactReads', { cursor }))
  return (
    <QueryView query={first}>
      {() =>
        items.length === 0 ? (
          <Empty icon="lock" title={readsWords.empty} next={readsWords.emptyNext} />
        ) : (
          <View className="stack stack--tight">
            <Card flush>
              {items.map(({ requestId, readerName, at }) => (
                <ListRow
                  key={`${requestId}${readerName}${at}`}
                  title={readsWords.line(readerName)}
                  note={formatFull(at)}
                />
              ))}
            </Card>
            <MoreButton look="quiet" pages={{ hasMore, busy, more }} />
          </View>
        )
      }
    </QueryView>
  )
}
