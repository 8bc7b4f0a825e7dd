// Who reported to a community, as they themselves chose to; never how often somebody came.
import { View } from '@tarojs/components'
import { useMemo } from 'react'
import { call } from '@/rpc/call'
import { useMore } from '@/rpc/use-more'
import { useQuery } from '@/rpc/use-query'
import { Card } from '@/ui/card'
import { ListRow } from '@/ui/list-row'
import { MoreButton } from '@/ui/more-button'
import { QueryView } from '@/ui/query-view'
import { Empty } from '@/ui/states'
import { formatDay } from '@/ui/time'
import { useNow } from '@/ui/use-now'
import { reportedWords as words } from '@/ui/words/doors'
import { Pieces } from './pieces'
import './doors.scss'

export function ReportedList({ unitId }: { readonly unitId: string }) {
  const now = useNow()
  const input = useMemo(() => ({ unitId }), [unitId])
  // Other people's names: not left behind on the phone.
  const first = useQuery('doors', 'reported', input, { keep: false })
  const pages = useMore(first, (cursor) => call('doors', 'reported', { ...input, cursor }))
  return (
    <View className="stack">
      <QueryView query={first}>
        {() =>
          pages.items.length === 0 ? (
            <Empty icon="people" title={words.none} next={words.noneNext} />
          ) : (
            <View className="stack">
              <View className="doors__note">{words.lead}</View>
              <Card flush>
                {pages.items.map(({ id, personName, partnerUnitName, reportedAt }) => (
                  <ListRow key={id} icon="person" title={personName}>
                    <Pieces of={[partnerUnitName, formatDay(reportedAt, now)]} />
                  </ListRow>
                ))}
              </Card>
            </View>
          )
        }
      </QueryView>
      <MoreButton pages={pages} />
    </View>
  )
}
