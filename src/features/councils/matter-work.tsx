// The work on a matter, for the committee and the parties: what may be done now, one small form at a time.
import Taro from '@tarojs/taro'
import { useState } from 'react'
import type { MatterView } from '@core/councils/councils-api'
import { Button } from '@/ui/button'
import { Card } from '@/ui/card'
import { ListRow } from '@/ui/list-row'
import { Notice } from '@/ui/notice'
import { routes } from '@/ui/routes'
import { showTop } from '@/ui/show-top'
import { Empty } from '@/ui/states'
import { useNow } from '@/ui/use-now'
import { QueryView } from '@/ui/query-view'
import { councilWords } from '@/ui/words/councils'
import { councilWayWords, councilWorkWords as words, type CouncilWay } from '@/ui/words/council-work'
import { AgreementCard } from './agreement-card'
import { MatterHead } from './matter-head'
import type { MatterOnScreen } from './use-matter'
import { useMatterAct, type MatterAct } from './use-matter-act'
import { WayForm } from './way-form'
import { mayAnnounce, waysOf } from './work-ways'

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

interface WaysProps {
  readonly matter: MatterView
  readonly act: MatterAct
}

function Ways({ matter, act }: WaysProps) {
  const now = useNow()
  const [open, setOpen] = useState<CouncilWay>()
  const [done, setDone] = useState<CouncilWay>()
  const ways = waysOf(matter)
  const choose = (way: CouncilWay) => {
    setDone(undefined)
    if (way === 'announce') return void Taro.navigateTo({ url: routes.announceDecision(matter.id) })
    setOpen(way)
    showTop()
  }
  const close = (way: CouncilWay, isDone: boolean) => {
    setOpen(undefined)
    setDone(isDone ? way : undefined)
    showTop()
  }
  const given = { matter, act, now }
  if (open && open !== 'announce' && ways.includes(open))
    return (
      <>
        {matter.agreement && ofAgreement.includes(open) ? (
          <AgreementCard
            agreement={matter.agreement}
            parties={matter.parties}
            title={councilWords.one.agreement}
            now={now}
          />
        ) : null}
        <WayForm way={open} {...given} onClose={(isDone) => close(open, isDone)} />
      </>
    )
  return (
    <>
      {done ? <Notice icon="check">{words.done(councilWayWords[done].name)}</Notice> : null}
      <MatterHead matter={matter} now={now} brief={!ways.includes('screen')} />
      {ways.length === 0 ? <Empty icon="check" title={words.nothing} next={words.nothingNext} /> : null}
      {/* Before anything else the committee says yes or no. */}
      {ways.includes('screen') ? (
        <WayForm way="screen" stays {...given} onClose={(isDone) => close('screen', isDone)} />
      ) : null}
      <VoteButton matter={matter} onAnnounce={() => choose('announce')} />
      <WayList ways={mayAnnounce(matter) ? ways.filter((way) => way !== 'announce') : ways} onChoose={choose} />
      <Button wide onPress={() => void Taro.navigateTo({ url: routes.matter(matter.id) })}>
        {words.whole}
      </Button>
    </>
  )
}

interface VoteButtonProps {
  readonly matter: MatterView
  readonly onAnnounce: () => void
}

/** The one thing to do where all are to decide: to call the vote, then to run it. */
function VoteButton({ matter, onAnnounce }: VoteButtonProps) {
  const running = matter.decisions.find(({ state }) => state === 'announced')
  if (mayAnnounce(matter))
    return (
      <Button wide look="primary" onPress={onAnnounce}>
        {councilWayWords.announce.name}
      </Button>
    )
  if (!running || !matter.isCommittee) return null
  return (
    <Button wide look="primary" onPress={() => void Taro.navigateTo({ url: routes.decisionDesk(running.decisionId) })}>
      {councilWords.one.toDesk}
    </Button>
  )
}

/** Nobody says yes or no to what he does not see. */
const ofAgreement: readonly CouncilWay[] = ['consent', 'refuseAgreement', 'keepInstalment', 'breach']

interface WayListProps {
  readonly ways: readonly CouncilWay[]
  readonly onChoose: (way: CouncilWay) => void
}

function WayList({ ways, onChoose }: WayListProps) {
  const listed = ways.filter((way) => way !== 'screen')
  if (listed.length === 0) return null
  return (
    <Card flush title={words.ways}>
      {listed.map((way) => (
        <ListRow
          key={way}
          title={councilWayWords[way].name}
          note={councilWayWords[way].note}
          onPress={() => onChoose(way)}
        />
      ))}
    </Card>
  )
}
