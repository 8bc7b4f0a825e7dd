// One matter, whole: what it is about, what I can do now, the ways, what others say, what was decided, and its course.
import { View } from '@tarojs/components'
import Taro from '@tarojs/taro'
import { useState } from 'react'
import type { MatterView } from '@core/councils/councils-api'
import { Button } from '@/ui/button'
import { Notice } from '@/ui/notice'
import { QueryView } from '@/ui/query-view'
import { useReading } from '@/ui/reading'
import { routes } from '@/ui/routes'
import { useNow } from '@/ui/use-now'
import { commonWords } from '@/ui/words/common'
import { councilWayWords } from '@/ui/words/council-work'
import { councilWords } from '@/ui/words/councils'
import { AgreementCard } from './agreement-card'
import { DecisionsCard } from './decisions-card'
import { MatterHead } from './matter-head'
import { MatterStory } from './matter-story'
import { MeetingsCard } from './meetings-card'
import { OptionsCard } from './options-card'
import { OwnActions } from './own-actions'
import { ConflictsCard, EvidenceCard, PartiesCard, PositionsCard } from './positions-card'
import { RatingCard } from './rating-card'
import { TasksCard } from './tasks-card'
import type { MatterOnScreen } from './use-matter'
import { useMatterAct } from './use-matter-act'
import { mayAnnounce, mayWork, wordOfWork } from './work-ways'

const words = councilWords.one

export function MatterWhole({
  id,
  matter: { query, news, settle },
}: {
  readonly id: string
  readonly matter: MatterOnScreen
}) {
  const act = useMatterAct(id, settle)
  const now = useNow()
  return (
    <QueryView query={query} rows={6}>
      {(matter) => (
        <>
          {news === undefined ? null : <Notice look="alert">{`${news}${words.changed}`}</Notice>}
          <MatterHead matter={matter} now={now} />
          {/* While it is voted on, that is what one came for. */}
          {isVotedOn(matter) ? <DecisionsCard decisions={matter.decisions} isCommittee={matter.isCommittee} /> : null}
          <WaysOn matter={matter} />
          {isVotedOn(matter) ? null : <DecisionsCard decisions={matter.decisions} isCommittee={matter.isCommittee} />}
          <TasksCard tasks={matter.tasks} now={now} />
          {matter.agreement ? (
            <AgreementCard agreement={matter.agreement} parties={matter.parties} title={words.agreement} now={now} />
          ) : null}
          <OptionsCard matter={matter} now={now} />
          <MeetingsCard matter={matter} now={now} />
          <RatingCard matter={matter} onRated={(rated) => settle({ ok: true, value: rated })} />
          <OwnActions matter={matter} act={act} />
          <Rest matter={matter} now={now} />
        </>
      )}
    </QueryView>
  )
}

function isVotedOn({ decisions }: MatterView): boolean {
  return decisions.some(({ state }) => state === 'announced')
}

/** Where one goes from here: to the talk, to one's own work on it. */
function WaysOn({ matter }: { readonly matter: MatterView }) {
  const { id, stage } = matter
  const announces = mayAnnounce(matter)
  const talked = stage !== 'raised' && stage !== 'declined' && stage !== 'withdrawn'
  const go = (url: string) => () => void Taro.navigateTo({ url })
  return (
    <View className="stack stack--tight">
      {announces ? (
        <Button wide look="primary" onPress={go(routes.announceDecision(id))}>
          {councilWayWords.announce.name}
        </Button>
      ) : null}
      {talked ? (
        <Button wide look={stage === 'talk' ? 'primary' : 'plain'} onPress={go(routes.talk(id))}>
          {stage === 'talk' ? words.toTalk : words.toTalkResult}
        </Button>
      ) : null}
      {mayWork(matter) ? (
        <Button wide onPress={go(routes.matterWork(id))}>
          {words[wordOfWork(matter)]}
        </Button>
      ) : null}
    </View>
  )
}

/** What supports the rest: in elder mode it waits behind a button, so that the first things stand alone. */
function Rest({ matter, now }: { readonly matter: MatterView; readonly now: number }) {
  const { elder } = useReading()
  const [all, setAll] = useState(false)
  if (elder && !all)
    return (
      <Button wide onPress={() => setAll(true)}>
        {commonWords.rest}
      </Button>
    )
  return (
    <>
      <PositionsCard matter={matter} now={now} />
      <PartiesCard matter={matter} />
      <EvidenceCard matter={matter} now={now} />
      <ConflictsCard matter={matter} now={now} />
      {matter.earlierAgreements.map((agreement) => (
        <AgreementCard
          key={agreement.id}
          agreement={agreement}
          parties={matter.parties}
          title={words.earlier}
          now={now}
        />
      ))}
      <MatterStory log={matter.log} now={now} />
    </>
  )
}
