// What am I asked, what do I choose, and has it arrived?
import Taro, { useRouter } from '@tarojs/taro'
import type { DecisionView, MyVote } from '@core/ballots/ballots-api'
import { useMe } from '@/features/accounts/use-me'
import { ballotFoot } from '@/features/ballots/ballot-foot'
import { HowCard } from '@/features/ballots/how-card'
import { Barred, ChangedElsewhere, NoLine, NotMine, SlipsElsewhere, StateNotice } from '@/features/ballots/not-voting'
import { QuestionCard } from '@/features/ballots/question-card'
import { useBallot, type Ballot } from '@/features/ballots/use-ballot'
import { VoteChoice } from '@/features/ballots/vote-choice'
import { ReceiptCard, VoteDone } from '@/features/ballots/vote-done'
import { WhichVote } from '@/features/ballots/which-vote'
import { Button } from '@/ui/button'
import { QueryView } from '@/ui/query-view'
import { routes } from '@/ui/routes'
import { Screen } from '@/ui/screen'
import { ballotWords } from '@/ui/words/ballots'

const words = ballotWords.vote

export default function DecisionPage() {
  const { id = '' } = useRouter().params
  const me = useMe().data
  const owner = me?.accountId ?? ''
  const ballot = useBallot(id, owner)
  const consented = me?.consented ?? false
  return (
    <Screen title={words.title} demo={ballot.query.data?.demo} foot={ballotFoot(ballot, consented)}>
      <QueryView query={ballot.query}>
        {(view) => <Vote view={view} ballot={ballot} owner={owner} consented={consented} />}
      </QueryView>
    </Screen>
  )
}

interface VoteProps {
  readonly view: DecisionView
  readonly ballot: Ballot
  readonly owner: string
  readonly consented: boolean
}

function Vote(props: VoteProps) {
  const { view, ballot } = props
  const { mine, state } = ballot
  return (
    <>
      <WhyNot {...props} />
      {ballot.voting.changedElsewhere ? <ChangedElsewhere view={view} choice={ballot.voting.choice} /> : null}
      {mine && ballot.isDone ? <VoteDone view={view} mine={mine} voting={ballot.voting} /> : null}
      <QuestionCard view={view} now={ballot.now} />
      {mine ? <Answer {...props} mine={mine} /> : null}
      {state === 'open' ? (
        <WhichVote
          votes={ballot.votes}
          shown={mine?.electorKey ?? ''}
          choiceOf={ballot.choiceOf}
          onChoose={ballot.pick}
        />
      ) : null}
      <HowCard view={view} />
      <Button wide onPress={() => void Taro.navigateTo({ url: routes.matter(view.matterId) })}>
        {words.matter}
      </Button>
    </>
  )
}

/** Why there is nothing to choose. */
function WhyNot({ view, ballot, consented }: VoteProps) {
  const { mine, state, now, hasLine, isElsewhere } = ballot
  if (state !== 'open' && state !== 'before') return <StateNotice view={view} now={now} />
  return (
    <>
      <StateNotice view={view} now={now} />
      {mine ? <Barred mine={mine} /> : <NotMine view={view} consented={consented} />}
      {mine && !hasLine ? <NoLine view={view} /> : null}
      {isElsewhere ? <SlipsElsewhere /> : null}
    </>
  )
}

/** The choice, or what can be done about it once it is made. */
function Answer({ view, ballot, owner, mine }: VoteProps & { readonly mine: MyVote }) {
  const { voting, choosing } = ballot
  const change = (text: string, again: boolean) => (
    <Button wide onPress={() => choosing.chooseAgain(again)}>
      {text}
    </Button>
  )
  return (
    <>
      {ballot.isChoosing ? <VoteChoice view={view} mine={mine} voting={voting} choosing={choosing} /> : null}
      {choosing.again ? change(words.keepAsIs, false) : null}
      {ballot.mayChange ? change(words.change, true) : null}
      {ballot.isDone ? <ReceiptCard view={view} mine={mine} owner={owner} voting={voting} /> : null}
    </>
  )
}
