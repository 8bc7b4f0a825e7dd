// What a matter is about, where, whom it affects, in which round it stands, and until when.
import { View } from '@tarojs/components'
import Taro from '@tarojs/taro'
import { useState } from 'react'
import type { MatterView } from '@core/councils/councils-api'
import { Heading } from '@/platform/elements'
import { Button } from '@/ui/button'
import { Card, Stack } from '@/ui/card'
import { Notice } from '@/ui/notice'
import { routes } from '@/ui/routes'
import { Tag } from '@/ui/tag'
import { formatDay } from '@/ui/time'
import { councilWords, nowWords, scopeWords, stageWords, templateWords } from '@/ui/words/councils'
import { lateness } from '@/ui/words/limits'
import { placeOf } from './place-of'
import { RoundSteps } from './round-steps'
import { hasRounds, isSettledByAgreement } from './three-rounds'
import { spanLeft, timeLeft } from './time-left'
import { useVoteTimes } from './use-vote-times'
import { voteStanding } from './vote-standing'
import './councils.scss'

const words = councilWords.one
/** Longer than this the words are folded. */
const longText = 160
/** Later on the reason stands in the course, and other things are nearer. */
const saysWhy: readonly MatterView['stage'][] = ['declined', 'talk', 'deliberate']

interface MatterHeadProps {
  readonly matter: MatterView
  readonly now: number
  /** Beside the work on it: only what it is and where it stands. */
  readonly brief?: boolean | undefined
}

export function MatterHead({ matter, now, brief = false }: MatterHeadProps) {
  const { title, template, scope, stage, affected, raisedAt, reopened } = matter
  const scopeText = `${scopeWords[scope.kind].text} · ${placeOf(scope)}`
  return (
    <Card>
      <Stack tight>
        <Heading level={2} className="council__strong">
          {title}
        </Heading>
        <View className="council__line">
          <Tag look="outline">{templateWords[template].text}</Tag>
          <View className="council__note">{scopeText}</View>
        </View>
        {hasRounds(stage) ? (
          <RoundSteps stage={stage} agreed={isSettledByAgreement(matter)} />
        ) : (
          <Tag look="strong">{stageWords[stage]}</Tag>
        )}
        {stage === 'decide' ? <VoteLines matter={matter} now={now} /> : <Standing matter={matter} now={now} />}
        {brief ? null : <LongText text={matter.text} />}
        {affected === '' || brief ? null : <View className="council__text">{`${words.affected}：${affected}`}</View>}
        <View className="council__note">
          {[words.raised(formatDay(raisedAt, now)), reopened > 0 ? words.reopened(reopened) : '']
            .filter(Boolean)
            .join(' · ')}
        </View>
        {matter.requestId === '' ? null : (
          <Button look="quiet" onPress={() => openRequest(matter)}>
            {words.fromRequest}
          </Button>
        )}
      </Stack>
    </Card>
  )
}

function openRequest({ requestId, isCommittee }: MatterView) {
  void Taro.navigateTo({ url: isCommittee ? routes.deskRequest(requestId) : routes.request(requestId) })
}

/** What happens now and until when, and why it was taken up or not. */
function Standing({ matter, now }: MatterHeadProps) {
  const { stage, deadlines, screening, flags } = matter
  if (stage === 'raised')
    return (
      <>
        <Notice look={deadlines.screenBy <= now ? 'alert' : 'info'} title={words.waits}>
          {deadlines.screenBy <= now
            ? words.waitsLate(lateness(now - deadlines.screenBy))
            : words.waitsBy(spanLeft(deadlines.screenBy, now))}
        </Notice>
        {flags.length > 0 ? <Notice look="alert">{words.flags}</Notice> : null}
      </>
    )
  const until = stage === 'talk' ? deadlines.talkUntil : stage === 'deliberate' ? deadlines.deliberateUntil : 0
  return (
    <>
      <View className="council__strong">
        {until > 0
          ? (stage === 'talk' ? words.talkUntil : words.deliberateUntil)(timeLeft(until, now))
          : nowWords[stage]}
      </View>
      {screening && saysWhy.includes(stage) ? (
        <View className="council__said">
          {`${screening.accepted ? words.screening.accepted : words.screening.declined}${screening.reason}`}
        </View>
      ) : null}
    </>
  )
}

/** Whether a vote is called, and from when until when. */
function VoteLines({ matter, now }: MatterHeadProps) {
  const { decisions, isCommittee } = matter
  const votes = useVoteTimes(matter)
  return (
    <>
      <View className="council__strong">{voteStanding(decisions, votes, now)}</View>
      {decisions.some(({ state }) => state !== 'cancelled') ? null : (
        <View className="council__note">{isCommittee ? words.noVoteYours : words.noVoteNext}</View>
      )}
    </>
  )
}

function LongText({ text }: { readonly text: string }) {
  const [open, setOpen] = useState(false)
  const isLong = text.length > longText
  return (
    <>
      <View className={`council__text ${isLong && !open ? 'council__fold' : ''}`}>{text}</View>
      {isLong ? (
        <Button look="quiet" onPress={() => setOpen(!open)}>
          {open ? words.less : words.more}
        </Button>
      ) : null}
    </>
  )
}
