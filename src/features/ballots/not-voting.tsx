// Why there is nothing to choose here, and what to do about it.
import { View } from '@tarojs/components'
import type { DecisionView, MyVote } from '@core/ballots/ballots-api'
import { Notice } from '@/ui/notice'
import { formatMoment } from '@/ui/time'
import { ballotWords } from '@/ui/words/ballots'
import { voteState } from './vote-state'

const words = ballotWords.vote

/** Before, after, or never: nothing where one may vote now. */
export function StateNotice({ view, now }: { readonly view: DecisionView; readonly now: number }) {
  switch (voteState(view, now)) {
    case 'open':
      return null
    case 'before':
      return (
        <Notice icon="clock" title={words.before}>
          {words.beforeText(formatMoment(view.opensAt, now))}
        </Notice>
      )
    case 'counting':
      return (
        <Notice icon="clock" title={words.counting}>
          {words.countingText}
        </Notice>
      )
    case 'closed':
      return <Notice icon="check" title={words.closed} />
    case 'cancelled':
      return (
        <Notice look="alert" title={words.cancelled}>
          {words.cancelledText(reasonOf(view))}
        </Notice>
      )
  }
}

function reasonOf({ log }: DecisionView): string {
  const fact = log.find(({ type }) => type === 'cancelled')
  return fact?.type === 'cancelled' ? fact.reason : ''
}

/** Not on any list that this account is known by. */
export function NotMine({ view, consented }: { readonly view: DecisionView; readonly consented: boolean }) {
  return (
    <Notice icon="person" title={words.notMine}>
      <View>{words.notMineText(view.electorate.registerName)}</View>
      <View>{consented ? words.notMineNext : words.signInFirst}</View>
    </Notice>
  )
}

/** His own vote, out of his hands. */
export function Barred({ mine }: { readonly mine: MyVote }) {
  if (mine.barred === '') return null
  return mine.barred === 'proxy' ? (
    <Notice icon="people" title={words.barredProxy}>
      {words.barredProxyText}
    </Notice>
  ) : (
    <Notice icon="list" title={words.barredPaper}>
      {words.barredPaperText}
    </Notice>
  )
}

/** This phone has no way that hides who casts. Paper is for votes by heads: an area on paper would tell whose it is. */
export function NoLine({ view }: { readonly view: DecisionView }) {
  return (
    <Notice look="alert" title={words.noLine}>
      {view.rule.measure === 'owners' ? words.noLineArea : words.noLinePaper}
    </Notice>
  )
}

export function SlipsElsewhere() {
  return (
    <Notice look="alert" title={words.slipsElsewhere}>
      {words.slipsElsewhereText}
    </Notice>
  )
}

/** Somebody was faster: the newest stands, and one may choose again. */
export function ChangedElsewhere({ view, choice }: { readonly view: DecisionView; readonly choice: string }) {
  const text = view.options.find(({ id }) => id === choice)?.text
  return <Notice look="alert">{words.changedElsewhere(text ?? '')}</Notice>
}
