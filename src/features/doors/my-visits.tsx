// Where I have been, as far as I said so, with the way to take each out.
import { View } from '@tarojs/components'
import Taro from '@tarojs/taro'
import { useState } from 'react'
import type { CheckInView } from '@core/doors/doors-api'
import { call } from '@/rpc/call'
import { useCommand } from '@/rpc/use-command'
import { useMore } from '@/rpc/use-more'
import { useQuery } from '@/rpc/use-query'
import { Card } from '@/ui/card'
import { ListRow } from '@/ui/list-row'
import { MoreButton } from '@/ui/more-button'
import { QueryView } from '@/ui/query-view'
import { RefusalNotice } from '@/ui/refusal-notice'
import { routes } from '@/ui/routes'
import { Empty } from '@/ui/states'
import { formatMoment } from '@/ui/time'
import { TwoStep } from '@/ui/two-step'
import { useNow } from '@/ui/use-now'
import { myVisitWords as words, visitWords } from '@/ui/words/doors'
import { Pieces } from './pieces'
import './doors.scss'

const asked = {}

export function MyVisits() {
  const first = useQuery('doors', 'mine', asked)
  const pages = useMore(first, (cursor) => call('doors', 'mine', { cursor }))
  const [gone, setGone] = useState<readonly string[]>([])
  const shown = pages.items.filter(({ id }) => !gone.includes(id))
  return (
    <View className="stack">
      <QueryView query={first}>
        {() =>
          shown.length === 0 ? (
            <Empty icon="place" title={words.none} next={words.noneNext} />
          ) : (
            <View className="stack">
              <View className="doors__note">{words.lead}</View>
              {shown.map((visit) => (
                <VisitCard key={visit.id} visit={visit} onGone={() => setGone([...gone, visit.id])} />
              ))}
            </View>
          )
        }
      </QueryView>
      <MoreButton pages={pages} />
    </View>
  )
}

function VisitCard({ visit, onGone }: { readonly visit: CheckInView; readonly onGone: () => void }) {
  const { id, target, targetId, targetName, at, way, reportedForName } = visit
  const now = useNow()
  const { busy, refusal, run } = useCommand('doors', 'forget')
  const forget = async () => {
    if ((await run({ id })).ok) onGone()
  }
  const go = () => void Taro.navigateTo({ url: target === 'place' ? routes.home(targetId) : routes.activity(targetId) })
  return (
    <Card flush>
      <ListRow title={targetName} onPress={go}>
        <Pieces of={[formatMoment(at, now), words.way[way]]} />
        {reportedForName === '' ? null : <View className="doors__note">{visitWords.reportedFor(reportedForName)}</View>}
      </ListRow>
      <View className="doors__act">
        {refusal ? <RefusalNotice refusal={refusal} /> : null}
        <TwoStep
          text={words.forget}
          question={words.forgetQuestion}
          sure={words.forgetSure}
          busy={busy}
          onSure={() => void forget()}
        />
      </View>
    </Card>
  )
}
