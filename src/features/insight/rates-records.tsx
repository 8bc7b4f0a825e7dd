// The requests behind a figure; each opens on the desk.
import Taro from '@tarojs/taro'
import { recordSets, type RecordSet } from '@core/insight/insight-api'
import { call, type Sent } from '@/rpc/call'
import { useMore } from '@/rpc/use-more'
import { useQuery } from '@/rpc/use-query'
import { List, ListItem } from '@/platform/elements'
import { Button } from '@/ui/button'
import { Card } from '@/ui/card'
import { ListRow } from '@/ui/list-row'
import { QueryView } from '@/ui/query-view'
import { routes } from '@/ui/routes'
import { Empty } from '@/ui/states'
import { formatMoment } from '@/ui/time'
import { rateWords } from '@/ui/words/rates'

const words = rateWords.records

export function RatesRecords({ asked, now }: { readonly asked: Sent<'insight', 'records'>; readonly now: number }) {
  // What is open on a desk stays off a phone that others may hold.
  const first = useQuery('insight', 'records', asked, { keep: false })
  const { items, hasMore, busy, more } = useMore(first, (cursor) => call('insight', 'records', { ...asked, cursor }))
  return (
    <QueryView query={first} rows={6}>
      {() => (
        <>
          {items.length === 0 && !hasMore ? <Empty icon="check" title={words.none} /> : null}
          {items.length > 0 ? (
            <Card flush>
              <List>
                {items.map((record) => (
                  <ListItem key={record.id}>
                    <ListRow
                      title={record.serviceName}
                      note={words.row(record, formatMoment(record.submittedAt, now))}
                      onPress={() => void Taro.navigateTo({ url: routes.deskRequest(record.id) })}
                    >
                      {words.how(record)}
                    </ListRow>
                  </ListItem>
                ))}
              </List>
            </Card>
          ) : null}
          {hasMore ? (
            <Button wide busy={busy} onPress={() => void more()}>
              {words.more}
            </Button>
          ) : null}
        </>
      )}
    </QueryView>
  )
}

/** From the page's address; a set nobody knows is all. */
export function recordSetOf(written: string | undefined): RecordSet {
  return recordSets.find((set) => set === written) ?? 'all'
}
