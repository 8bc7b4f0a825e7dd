// Votes in lines: those one may vote in with what is left to do, and those that were decided with what came of them.
import Taro from '@tarojs/taro'
import type { DecisionView } from '@core/ballots/ballots-api'
import { adoptedBy } from '@core/ballots/ballot-options'
import { Card } from '@/ui/card'
import { ListRow } from '@/ui/list-row'
import { routes } from '@/ui/routes'
import { Empty } from '@/ui/states'
import { Tag } from '@/ui/tag'
import { formatMoment } from '@/ui/time'
import { ballotWords, outcomeSentence } from '@/ui/words/ballots'
import { progressOf } from './cast-slips'
import { keptVote } from './slip-keeper'
import { untilLine } from './until'
import { isUndone, voteState } from './vote-state'

const words = ballotWords.list

interface VoteListProps {
  readonly votes: readonly DecisionView[]
  readonly owner: string
  readonly now: number
}

export function RunningVotes({ votes, owner, now }: VoteListProps) {
  if (votes.length === 0) return <Empty icon="list" title={words.empty} next={words.emptyNext} />
  return (
    <Card title={words.running} flush>
      {votes.map((view) => {
        const { id, question, opensAt, closesAt } = view
        const isBefore = voteState(view, now) === 'before'
        const note = isBefore ? words.notYet(formatMoment(opensAt, now)) : untilLine(closesAt, now)
        const left = leftToDo(view, owner)
        return (
          <ListRow
            key={id}
            title={question}
            note={note}
            aside={isBefore ? undefined : <Tag look={left === words.todo ? 'strong' : 'soft'}>{left}</Tag>}
            onPress={() => void Taro.navigateTo({ url: routes.decision(id) })}
          />
        )
      })}
    </Card>
  )
}

export function DecidedVotes({ votes, now }: Omit<VoteListProps, 'owner'>) {
  if (votes.length === 0) return null
  return (
    <Card title={words.decided} flush>
      {votes.map((view) => {
        const { id, question } = view
        const url = view.state === 'closed' ? routes.decisionResult(id) : routes.decision(id)
        return (
          <ListRow key={id} title={question} note={endOf(view, now)} onPress={() => void Taro.navigateTo({ url })} />
        )
      })}
    </Card>
  )
}

function endOf(view: DecisionView, now: number): string {
  if (view.state === 'cancelled') return ballotWords.vote.cancelled
  if (!view.tally) return ballotWords.vote.counting
  return `${outcomeSentence(view.tally.outcome.kind, adoptedBy(view).adoptedText)} · ${formatMoment(view.closesAt, now)}`
}

function leftToDo({ id, mine }: DecisionView, owner: string): string {
  const castable = mine.filter(({ barred }) => barred === '')
  if (castable.length === 0) return words.barred
  const progress = castable.map((one) => {
    const kept = keptVote({ owner, decisionId: id, electorKey: one.electorKey })
    return { one, ...(kept ? progressOf(kept) : { choice: '', onTheirWay: 0 }) }
  })
  if (progress.some(({ one, choice }) => isUndone(one, choice))) return words.todo
  return progress.some(({ onTheirWay }) => onTheirWay > 0) ? words.onTheWay : words.done
}
