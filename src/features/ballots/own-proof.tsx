// Is my ballot in it? Looked up on this phone, in the list that everybody can read.
import { View } from '@tarojs/components'
import type { DecisionView, MyVote } from '@core/ballots/ballots-api'
import { Button } from '@/ui/button'
import { Card, Stack } from '@/ui/card'
import { Notice } from '@/ui/notice'
import { RefusalNotice } from '@/ui/refusal-notice'
import { ballotWords } from '@/ui/words/ballots'
import type { OwnBallots } from './find-own'
import { useOwnCheck } from './use-own-check'
import { WhoseVote } from './vote-choice'

const words = ballotWords.result

export function OwnProof({ view, owner }: { readonly view: DecisionView; readonly owner: string }) {
  const { busy, refusal, own, check } = useOwnCheck(view, owner)
  if (view.mine.length === 0) return null
  return (
    <Card title={words.own}>
      <Stack>
        {refusal ? <RefusalNotice refusal={refusal} /> : null}
        {own ? (
          view.mine.map((mine) => <Proof key={mine.electorKey} view={view} mine={mine} own={own[mine.electorKey]} />)
        ) : (
          <Button look="primary" wide busy={busy} onPress={() => void check()}>
            {words.ownCheck}
          </Button>
        )}
      </Stack>
    </Card>
  )
}

interface ProofProps {
  readonly view: DecisionView
  readonly mine: MyVote
  readonly own: OwnBallots | undefined
}

function Proof({ view, mine, own }: ProofProps) {
  if (!own) return null
  const { title, text, isBad } = said(own, mine, view)
  return (
    <Notice look={isBad ? 'alert' : 'info'} icon={own.state === 'found' ? 'check' : undefined} title={title}>
      <WhoseVote mine={mine} />
      <View>{text}</View>
      {own.unsent > 0 ? <View>{words.ownUnsent(own.unsent)}</View> : null}
    </Notice>
  )
}

function said(own: OwnBallots, mine: MyVote, view: DecisionView) {
  const choice = view.options.find(({ id }) => id === own.choice)?.text ?? ''
  switch (own.state) {
    case 'found':
      return { title: words.ownFound, text: foundText(own, mine, choice, view), isBad: false }
    case 'part':
      return {
        title: words.ownMissing,
        text: `${words.ownPart(own.all, own.found)}${words.ownMissingText}`,
        isBad: true,
      }
    case 'missing':
      return { title: words.ownMissing, text: words.ownMissingText, isBad: true }
    case 'none':
      return { title: words.ownNone, text: words.ownNoneText, isBad: false }
    case 'elsewhere':
      return { title: words.ownElsewhere, text: words.ownElsewhereText, isBad: false }
    case 'paper':
      return { title: words.ownOnPaper, text: words.ownOnPaperText, isBad: false }
  }
}

function foundText({ later, found }: OwnBallots, { barred }: MyVote, choice: string, { mode }: DecisionView): string {
  if (mode === 'secret') return words.ownFoundSlips(found, choice)
  if (barred === 'proxy') return words.ownProxy(choice)
  return later ? words.ownLater(choice) : words.ownFoundText(choice)
}
