// How a request stands, for whoever holds its receipt, and the way to follow it on one's own phone.
import { View } from '@tarojs/components'
import { queueOf } from '@core/requests/life'
import type { ReceiptView as Receipt, RequestView } from '@core/requests/requests-api'
import { Heading } from '@/platform/elements'
import { useCommand } from '@/rpc/use-command'
import { Button } from '@/ui/button'
import { CallButton } from '@/ui/call-button'
import { Card } from '@/ui/card'
import { RefusalNotice } from '@/ui/refusal-notice'
import { Tag } from '@/ui/tag'
import { formatFull, formatMoment } from '@/ui/time'
import { requestWords, statusWords } from '@/ui/words/requests'
import './request-head.scss'
import './request-story.scss'

const words = requestWords.receipt

interface ReceiptViewProps {
  readonly receipt: Receipt
  readonly code: string
  readonly now: number
  /** Somebody is signed in: they may take it over. */
  readonly signedIn: boolean
  readonly onClaimed: (request: RequestView) => void
}

export function ReceiptView({ receipt, code, now, signedIn, onClaimed }: ReceiptViewProps) {
  return (
    <>
      <Standing receipt={receipt} now={now} />
      <Answers receipt={receipt} now={now} />
      {receipt.mayClaim ? (
        <ClaimCard code={code} signedIn={signedIn} onClaimed={onClaimed} />
      ) : (
        <Card>{words.taken}</Card>
      )}
    </>
  )
}

function Standing({ receipt, now }: Pick<ReceiptViewProps, 'receipt' | 'now'>) {
  const { serviceName, status, submittedAt, timing, unitName, unitPhone } = receipt
  const isRunning = queueOf(status) === 'toDo' && timing.answerBy > now
  return (
    <Card>
      <View className="request-head__line">
        <Tag look="strong">{statusWords[status]}</Tag>
      </View>
      <Heading level={2} className="request-head__text">
        {serviceName}
      </Heading>
      <View className="request-head__place">
        <View className="request-head__where">{words.handledBy(unitName)}</View>
        {unitPhone === '' ? null : <CallButton number={unitPhone} who={unitName} />}
      </View>
      {isRunning ? <View>{requestWords.limit.answerBy(formatMoment(timing.answerBy, now))}</View> : null}
      <View className="request-head__note">{words.submitted(formatFull(submittedAt))}</View>
    </Card>
  )
}

function Answers({ receipt: { answers }, now }: Pick<ReceiptViewProps, 'receipt' | 'now'>) {
  if (answers.length === 0) return <Card>{words.noAnswerYet}</Card>
  return (
    <Card title={words.answer}>
      <View className="stack">
        {[...answers].reverse().map(({ text, at }) => (
          <View key={at}>
            <View className="story__answer">{text}</View>
            <View className="story__when">{formatMoment(at, now)}</View>
          </View>
        ))}
      </View>
    </Card>
  )
}

function ClaimCard({ code, signedIn, onClaimed }: Pick<ReceiptViewProps, 'code' | 'signedIn' | 'onClaimed'>) {
  const claim = useCommand('requests', 'claim')
  if (!signedIn) return <Card>{words.signIn}</Card>
  async function take() {
    const result = await claim.run({ code })
    if (result.ok) onClaimed(result.value)
  }
  return (
    <Card>
      <View className="stack">
        <View>{words.claimWhy}</View>
        {claim.refusal ? <RefusalNotice refusal={claim.refusal} /> : null}
        <Button look="primary" wide busy={claim.busy} onPress={() => void take()}>
          {words.claim}
        </Button>
      </View>
    </Card>
  )
}
