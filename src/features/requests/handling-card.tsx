// Who has it now, how to ring them, and what comes next.
import { View } from '@tarojs/components'
import type { RequestView } from '@core/requests/requests-api'
import { CallButton } from '@/ui/call-button'
import { Card } from '@/ui/card'
import { requestWords } from '@/ui/words/requests'
import { useDeskPhone } from './use-desk-phone'
import './handling-card.scss'

const words = requestWords.one

export function HandlingCard({ request, mayReopen }: { readonly request: RequestView; readonly mayReopen: boolean }) {
  const { desk } = request
  const deskPhone = useDeskPhone(request)
  // Done: nobody has it now.
  if (request.status === 'confirmed' || request.status === 'closed') return <Card>{nextFor(request, mayReopen)}</Card>
  return (
    <Card
      title={words.handling}
      aside={deskPhone === '' ? undefined : <CallButton number={deskPhone} who={desk.unitName} />}
    >
      <View className="handling__who">{[desk.unitName, desk.assigneeName].filter(Boolean).join(' · ')}</View>
      <View className="handling__next">{nextFor(request, mayReopen)}</View>
    </Card>
  )
}

function nextFor({ status, desk }: RequestView, mayReopen: boolean): string {
  const next = requestWords.next
  switch (status) {
    case 'routed':
      return next.routed(desk.unitName)
    case 'accepted':
      return next.accepted(desk.assigneeName)
    case 'answered':
      return mayReopen ? next.answered : next.answeredAgain
    case 'reopened':
      return next.reopened
    case 'confirmed':
      return next.confirmed
    case 'closed':
      return mayReopen ? next.closedMayReopen : next.closed
  }
}
