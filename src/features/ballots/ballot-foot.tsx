// The one thing to do next on the screen of a vote.
import Taro from '@tarojs/taro'
import type { ReactNode } from 'react'
import { Button } from '@/ui/button'
import { routes } from '@/ui/routes'
import { ballotWords } from '@/ui/words/ballots'
import type { Ballot } from './use-ballot'
import { choiceId } from './vote-choice'
import { whoseText } from './which-vote'

const words = ballotWords.vote

/** No component of its own: where there is nothing to do the screen has no foot. */
export function ballotFoot(ballot: Ballot, consented: boolean): ReactNode {
  const { query, state, mine, next, hasLine } = ballot
  const view = query.data
  const go = (url: string) => () => void Taro.navigateTo({ url })
  if (!view) return null
  if (state === 'closed') return <Primary onPress={go(routes.decisionResult(view.id))}>{words.toResult}</Primary>
  if (state !== 'open' && state !== 'before') return null
  if (!mine)
    return consented ? (
      <Primary onPress={go(routes.myBallots)}>{words.toLetter}</Primary>
    ) : (
      <Primary onPress={go(routes.privacy)}>{words.toPrivacy}</Primary>
    )
  if (!hasLine) return <Primary onPress={() => void Taro.reLaunch({ url: routes.homes })}>{words.toHomes}</Primary>
  if (ballot.isChoosing) return <Confirm ballot={ballot} />
  if (state === 'open' && next)
    return <Primary onPress={() => ballot.pick(next.electorKey)}>{words.next(whoseText(next))}</Primary>
  return null
}

function Confirm({ ballot: { query, voting, choosing } }: { readonly ballot: Ballot }) {
  const { choice } = choosing
  const chosen = query.data?.options.find(({ id }) => id === choice)?.text
  const confirm = async () => {
    if (choice === '') {
      choosing.miss()
      return void Taro.pageScrollTo({ selector: `#${choiceId}`, duration: 0 })
    }
    if (await voting.cast(choice)) {
      choosing.done()
      void Taro.pageScrollTo({ scrollTop: 0, duration: 0 })
    }
  }
  return (
    <Button look="primary" wide busy={voting.busy} disabled={!voting.isReady} onPress={() => void confirm()}>
      {voting.isReady ? (chosen === undefined ? words.confirmFirst : words.confirm(chosen)) : words.preparing}
    </Button>
  )
}

function Primary({ children, onPress }: { readonly children: string; readonly onPress: () => void }) {
  return (
    <Button look="primary" wide onPress={onPress}>
      {children}
    </Button>
  )
}
