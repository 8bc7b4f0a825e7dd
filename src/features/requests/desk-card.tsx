// Where a request lies and why, until when it is due, who watches over it, and who else works on it.
import { View } from '@tarojs/components'
import { queueOf } from '@core/requests/life'
import type { RequestView } from '@core/requests/requests-api'
import { Card } from '@/ui/card'
import { formatMoment } from '@/ui/time'
import { limitWords } from '@/ui/words/limits'
import { whyWords, workWords as words } from '@/ui/words/desk'
import { OthersList } from './others-list'
import './handling-card.scss'

export function DeskCard({ request, now }: { readonly request: RequestView; readonly now: number }) {
  const { desk, status } = request
  return (
    <Card>
      {queueOf(status) === 'toDo' ? <Limits request={request} now={now} /> : null}
      <View className="handling__next">{words.why(whoseDesk(request), whyWords[desk.why])}</View>
      <OthersList request={request} />
    </Card>
  )
}

function Limits({
  request: { timing, escalation, log },
  now,
}: {
  readonly request: RequestView
  readonly now: number
}) {
  const { acceptBy, answerBy } = timing
  const watched = log.filter((fact) => fact.type === 'escalated').at(-1)
  return (
    <>
      {acceptBy > 0 ? <Limit text={limitWords('accept', acceptBy, now)} late={acceptBy <= now} /> : null}
      {answerBy > 0 ? <Limit text={limitWords('answer', answerBy, now)} late={answerBy <= now} /> : null}
      {escalation.unitId !== '' && watched ? (
        <View className="handling__next">
          {`${words.watched(watched.unitName)} · ${formatMoment(watched.at, now)}`}
        </View>
      ) : null}
    </>
  )
}

function Limit({ text, late }: { readonly text: string; readonly late: boolean }) {
  return <View className={`handling__limit ${late ? 'handling__limit--late' : ''}`}>{text}</View>
}

function whoseDesk({ desk }: RequestView): string {
  return [desk.unitName, desk.assigneeName].filter(Boolean).join(' · ')
}
