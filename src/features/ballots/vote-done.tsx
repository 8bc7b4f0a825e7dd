// It is done: what was chosen, what is still on its way, and the receipt that stays on this phone.
import { View } from '@tarojs/components'
import { useState } from 'react'
import type { DecisionView, MyVote } from '@core/ballots/ballots-api'
import { phone } from '@/platform/phone'
import { Button } from '@/ui/button'
import { Card, Stack } from '@/ui/card'
import { Notice } from '@/ui/notice'
import { RefusalNotice } from '@/ui/refusal-notice'
import { ballotWords } from '@/ui/words/ballots'
import { receiptLines } from './receipt-lines'
import type { Voting } from './voting'
import { WhoseVote } from './vote-choice'
import './ballots.scss'

const words = ballotWords.vote

interface VoteDoneProps {
  readonly view: DecisionView
  readonly mine: MyVote
  readonly owner: string
  readonly voting: Voting
}

export function VoteDone({ view, mine, voting }: Omit<VoteDoneProps, 'owner'>) {
  const { choice, slips, onTheirWay } = voting
  const chosen = view.options.find(({ id }) => id === choice)?.text ?? ''
  const title = onTheirWay > 0 ? words.onTheWay(chosen) : mine.vote?.via === 'paper' ? words.donePaper(chosen) : words.done(chosen) // prettier-ignore
  return (
    <>
      {voting.refusal ? <RefusalNotice refusal={voting.refusal} /> : null}
      <Notice icon={onTheirWay > 0 ? 'clock' : 'check'} title={title}>
        <WhoseVote mine={mine} />
        {onTheirWay > 0 ? <View>{words.slipsOnTheWay(onTheirWay)}</View> : null}
        {onTheirWay === 0 && slips > 0 ? <View>{words.slipsSent(slips)}</View> : null}
        <View>{words.doneOpen}</View>
      </Notice>
    </>
  )
}

export function ReceiptCard({ view, mine, owner, voting }: VoteDoneProps) {
  const [open, setOpen] = useState(false)
  const [copied, setCopied] = useState(false)
  const lines = receiptLines({ owner, decisionId: view.id, electorKey: mine.electorKey }, view.mode)
  const copy = async () => setCopied(await phone.copy(lines.join('\n')))
  if (lines.length === 0)
    return view.mode === 'open' ? (
      <Card title={words.receiptNone}>
        <View className="ballot__text">{words.receiptNoneText}</View>
      </Card>
    ) : null
  return (
    <Card title={words.receipt}>
      <Stack tight>
        <View className="ballot__text">{words.receiptText}</View>
        {voting.slips > 1 ? <View className="ballot__text">{words.slipsWhy(voting.slips)}</View> : null}
        <Button look="quiet" onPress={() => setOpen(!open)}>
          {open ? words.receiptHide : words.receiptShow}
        </Button>
        {open ? (
          <>
            {lines.map((line) => (
              <View key={line} className="ballot__code">
                {line}
              </View>
            ))}
            <Button wide onPress={() => void copy()}>
              {copied ? words.receiptCopied : words.receiptCopy}
            </Button>
          </>
        ) : null}
      </Stack>
    </Card>
  )
}
