// Who has it now, how to ring them, until when they answer, and what comes next.
import { View } from '@tarojs/components'
import { queueOf } from '@core/requests/life'
import type { RequestView } from '@core/requests/requests-api'
import { CallButton } from '@/ui/call-button'
import { Card } from '@/ui/card'
import { formatMoment } from '@/ui/time'
import { requestWords } from '@/ui/words/requests'
import { OthersList } from './others-list'
import { useDeskPhone } from './use-desk-phone'
import './handling-card.scss'

const words = requestWords.one

interface HandlingCardProps {
  readonly request: RequestView
  readonly mayReopen: boolean
  readonly now: number
}

export function HandlingCard({ request, mayReopen, now }: HandlingCardProps) {
  const { desk } = request
  const deskPhone = useDeskPhone(request)
  // Done: nobody has it now. Merged: somebody else's request says who.
  if (queueOf(request.status) === 'done') return <Card>{nextFor(request, mayReopen)}</Card>
  const limit = limitFor(request, now)
  return (
    <Card
      title={words.handling}
      aside={deskPhone === '' ? undefined : <CallButton number={deskPhone} who={desk.unitName} />}
    >
      <View className="handling__who">{[desk.unitName, desk.assigneeName].filter(Boolean).join(' · ')}</View>
      <View className="handling__next">{nextFor(request, mayReopen)}</View>
      {limit === '' ? null : <View className="handling__limit">{limit}</View>}
      <OthersList request={request} />
    </Card>
  )
}

/** The day they were promised; empty where no limit runs. */
function limitFor({ status, timing, escalation, desk }: RequestView, now: number): string {
  if (queueOf(status) !== 'toDo' || timing.answerBy === 0) return ''
  if (timing.answerBy > now) return requestWords.limit.answerBy(formatMoment(timing.answerBy, now))
  const isWatched = escalation.unitId !== '' && escalation.unitId !== desk.unitId
  return isWatched ? requestWords.limit.lateWatched : requestWords.limit.late
}

function nextFor({ status, desk }: RequestView, mayReopen: boolean): string {
  const next = requestWords.next
  switch (status) {
    case 'routed':
      return next.routed(desk.unitName)
    case 'accepted':
    case 'inProgress':
      return next.accepted(desk.assigneeName)
    case 'answered':
      return mayReopen ? next.answered : next.answeredAgain
    case 'reopened':
      return next.reopened
    case 'confirmed':
      return next.confirmed
    case 'closed':
      return mayReopen ? next.closedMayReopen : next.closed
    case 'merged':
      return next.merged
    case 'withdrawn':
      return next.withdrawn
  }
}
