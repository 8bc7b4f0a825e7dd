// What may I vote on, how do I come to vote, and what was decided lately?
import { useRouter } from '@tarojs/taro'
import { useCallback } from 'react'
import type { Me } from '@core/accounts/accounts-api'
import { ConsentStep } from '@/features/accounts/consent-step'
import { useMe } from '@/features/accounts/use-me'
import { ClaimedNotice, LetterAsked, LetterCard } from '@/features/ballots/letter-card'
import { useClaim } from '@/features/ballots/use-claim'
import { useSendAll } from '@/features/ballots/use-send-all'
import { DecidedVotes, RunningVotes } from '@/features/ballots/vote-list'
import { useDistrict } from '@/features/district/use-district'
import { useFresh } from '@/rpc/use-fresh'
import { useQuery } from '@/rpc/use-query'
import { QueryView } from '@/ui/query-view'
import { Screen } from '@/ui/screen'
import { useNow } from '@/ui/use-now'
import { ballotWords } from '@/ui/words/ballots'

/** By the door, or by a letter's code: typed in the address, or WeChat's scene. */
export default function MyBallotsPage() {
  const { code, b, scene } = useRouter().params
  const me = useMe()
  const demo = useDistrict().data?.demo
  return (
    <Screen title={ballotWords.list.title} demo={demo}>
      <QueryView query={me}>
        {(known) =>
          known.signedIn && known.consented ? (
            <MyVotes me={known} said={scene ?? b ?? code ?? ''} />
          ) : (
            <ConsentStep me={known} sensitive={false} onAgreed={() => void me.refresh()} />
          )
        }
      </QueryView>
    </Screen>
  )
}

function MyVotes({ me, said }: { readonly me: Me; readonly said: string }) {
  const running = useQuery('ballots', 'mine', {})
  const over = useQuery('ballots', 'mine', { over: true })
  useFresh(running)
  const now = useNow()
  const { refresh } = running
  const { refresh: refreshOver } = over
  const again = useCallback(() => {
    void refresh()
    void refreshOver()
  }, [refresh, refreshOver])
  const form = useClaim(said, again)
  useSendAll(running.data, me.accountId)
  return (
    <>
      <LetterAsked form={form} />
      <ClaimedNotice form={form} hasVotes={running.data !== undefined && running.data.length > 0} />
      <QueryView query={running}>
        {(votes) => (
          <>
            <RunningVotes votes={votes} owner={me.accountId} now={now} />
            <LetterCard form={form} folded={votes.length > 0 || form.claimed !== undefined} />
          </>
        )}
      </QueryView>
      {over.data ? <DecidedVotes votes={over.data} now={now} /> : null}
    </>
  )
}
