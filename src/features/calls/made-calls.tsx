// What our unit has called for, newest first.
import { View } from '@tarojs/components'
import { useMemo, useState } from 'react'
import { call as ask } from '@/rpc/call'
import { useMore } from '@/rpc/use-more'
import { useQuery } from '@/rpc/use-query'
import { Card } from '@/ui/card'
import { SegmentedControl, type Option } from '@/ui/choice'
import { MoreButton } from '@/ui/more-button'
import { QueryView } from '@/ui/query-view'
import { useNow } from '@/ui/use-now'
import { callWords as words } from '@/ui/words/calls'
import { CallRow } from './call-row'

export function MadeCalls({ units }: { readonly units: readonly Option<string>[] }) {
  const [chosen, setChosen] = useState(units[0]?.value ?? '')
  const now = useNow()
  const first = useQuery(
    'calls',
    'made',
    useMemo(() => ({ unitId: chosen }), [chosen]),
  )
  const pages = useMore(first, (cursor) => ask('calls', 'made', { unitId: chosen, cursor }))
  return (
    <View className="stack">
      {units.length > 1 ? (
        <SegmentedControl label={words.unit} options={units} value={chosen} onChoose={setChosen} />
      ) : null}
      <QueryView query={first}>
        {() => (
          <Card title={words.made} flush={pages.items.length > 0}>
            {pages.items.length === 0 ? <View className="field__help">{words.noneMade}</View> : null}
            {pages.items.map((call) => (
              <CallRow key={call.id} call={call} now={now} />
            ))}
          </Card>
        )}
      </QueryView>
      <MoreButton pages={pages} />
    </View>
  )
}
