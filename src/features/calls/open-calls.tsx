// Calls that concern whoever looks: by what they are, and by where they stand if they say so.
import { View } from '@tarojs/components'
import { useMemo, useState } from 'react'
import type { Position } from '@core/kernel/position'
import type { Refusal } from '@core/kernel/result'
import { locate } from '@/platform/location'
import { useFresh } from '@/rpc/use-fresh'
import { useQuery } from '@/rpc/use-query'
import { Button } from '@/ui/button'
import { Card } from '@/ui/card'
import { NewsRow } from '@/ui/news-row'
import { QueryView } from '@/ui/query-view'
import { RefusalNotice } from '@/ui/refusal-notice'
import { Empty } from '@/ui/states'
import { useNow } from '@/ui/use-now'
import { callWords as words } from '@/ui/words/calls'
import { CallRow } from './call-row'

export function OpenCalls() {
  const [here, setHere] = useState<Position>()
  const [refusal, setRefusal] = useState<Refusal>()
  const input = useMemo(() => (here ? { position: { ...here, datum: 'wgs84' as const } } : {}), [here])
  const calls = useQuery('calls', 'open', input)
  const fresh = useFresh(calls)
  const now = useNow()
  async function look() {
    const found = await locate()
    if (found.ok) setHere(found.value)
    else setRefusal(found.error)
  }
  return (
    <View className="stack">
      <View className="field__help">{words.lead}</View>
      <NewsRow fresh={fresh} />
      <QueryView query={calls}>
        {(open) =>
          open.length === 0 ? (
            <Empty icon="check" title={words.none} next={words.noneNext} />
          ) : (
            <Card flush>
              {open.map((call) => (
                <CallRow key={call.id} call={call} now={now} />
              ))}
            </Card>
          )
        }
      </QueryView>
      {refusal ? <RefusalNotice refusal={refusal} /> : null}
      {here ? null : (
        <Button wide icon="locate" onPress={() => void look()}>
          {words.whereAmI}
        </Button>
      )}
    </View>
  )
}
