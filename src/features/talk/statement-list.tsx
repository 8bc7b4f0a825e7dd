// All that was said on a matter, the newest first; what was taken off stands there with its reason.
import { View } from '@tarojs/components'
import { useCallback, useState } from 'react'
import type { OpinionMap } from '@core/talk/talk'
import type { StatementView } from '@core/talk/talk-api'
import { List, ListItem } from '@/platform/elements'
import { call } from '@/rpc/call'
import { useMore } from '@/rpc/use-more'
import { useQuery } from '@/rpc/use-query'
import { Card } from '@/ui/card'
import { MoreButton } from '@/ui/more-button'
import { QueryView } from '@/ui/query-view'
import { talkWords } from '@/ui/words/talk'
import { StatementLine } from './statement-line'
import './talk.scss'

interface StatementListProps {
  readonly matterId: string
  readonly tallies: OpinionMap['tallies']
  /** Of how many no count is shown yet. */
  readonly untold: number
}

export function StatementList({ matterId, tallies, untold }: StatementListProps) {
  const first = useQuery('talk', 'statements', { matterId })
  const pages = useMore(first, (cursor) => call('talk', 'statements', { matterId, cursor }))
  const [changed, setChanged] = useState<Readonly<Record<string, StatementView>>>({})
  const put = useCallback((one: StatementView) => setChanged((before) => ({ ...before, [one.id]: one })), [])
  return (
    <QueryView query={first}>
      {() => (
        <>
          <Card title={talkWords.list.title}>
            {pages.items.length === 0 ? talkWords.list.empty : null}
            {untold > 0 ? <View className="talk__note">{talkWords.list.untold}</View> : null}
            <List>
              {pages.items.map((item) => (
                <ListItem key={item.id} className="talk__line">
                  <StatementLine statement={changed[item.id] ?? item} tally={tallies[item.id]} onChange={put} />
                </ListItem>
              ))}
            </List>
          </Card>
          <MoreButton pages={pages} />
        </>
      )}
    </QueryView>
  )
}
