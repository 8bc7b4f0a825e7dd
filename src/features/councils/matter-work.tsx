// The work on a matter, for the committee and the parties: what may be done now, one small form at a time.
import Taro from '@tarojs/taro'
import { useState } from 'react'
import type { MatterView } from '@core/councils/councils-api'
import { Button } from '@/ui/button'
import { Card } from '@/ui/card'
import { ListRow } from '@/ui/list-row'
import { Notice } from '@/ui/notice'
import { routes } from '@/ui/routes'
import { Empty } from '@/ui/states'
import { useNow } from '@/ui/use-now'
import { QueryView } from '@/ui/query-view'
import { councilWords } from '@/ui/words/councils'
import { councilWayWords, councilWorkWords as words, type CouncilWay } from '@/ui/words/council-work'
import { MatterHead } from './matter-head'
import type { MatterOnScreen } from './use-matter'
import { useMatterAct, type MatterAct } from './use-matter-act'
import { WayForm } from './way-form'
import { waysOf } from './work-ways'

export function MatterWork({
  id,
  matter: { query, news, settle },
}: {
  readonly id: string
  readonly matter: MatterOnScreen
}) {
  const act = useMatterAct(id, settle)
  return (
    <QueryView query={query} rows={6}>
      {(matter) => (
        <>
          {news === undefined ? null : <Notice look="alert">{`${news}${councilWords.one.changed}`}</Notice>}
          <Ways matter={matter} act={act} />
        </>
      )}
    </QueryView>
  )
}

function Ways({ matter, act }: { readonly matter: MatterView; readonly act: MatterAct }) {
  const now = useNow()
  const [open, setOpen] = useState<CouncilWay>()
  const ways = waysOf(matter)
  const choose = (way: CouncilWay) => {
    if (way === 'announce') return void Taro.navigateTo({ url: routes.announceDecision(matter.id) })
    setOpen(way)
    void Taro.pageScrollTo({ scrollTop: 0, duration: 0 }).catch(() => undefined)
  }
  if (open && open !== 'announce' && ways.includes(open))
    return <WayForm way={open} matter={matter} act={act} now={now} onClose={() => setOpen(undefined)} />
  return (
    <>
      <MatterHead matter={matter} now={now} brief={!ways.includes('screen')} />
      {ways.length === 0 ? <Empty icon="check" title={words.nothing} next={words.nothingNext} /> : null}
      {/* Before anything else the committee says yes or no. */}
      {ways.includes('screen') ? (
        <WayForm way="screen" stays matter={matter} act={act} now={now} onClose={() => setOpen(undefined)} />
      ) : null}
      {ways.length > 0 ? (
        <Card flush title={words.ways}>
          {ways
            .filter((way) => way !== 'screen')
            .map((way) => (
              <ListRow
                key={way}
                title={councilWayWords[way].name}
                note={councilWayWords[way].note}
                onPress={() => choose(way)}
              />
            ))}
        </Card>
      ) : null}
      <Button wide onPress={() => void Taro.navigateTo({ url: routes.matter(matter.id) })}>
        {words.whole}
      </Button>
    </>
  )
}
