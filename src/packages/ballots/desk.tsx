// How far is this vote, and what does it need from the committee?
import { useRouter } from '@tarojs/taro'
import { DecisionDesk } from '@/features/ballots/decision-desk'
import { useFresh } from '@/rpc/use-fresh'
import { useQuery } from '@/rpc/use-query'
import { QueryView } from '@/ui/query-view'
import { Screen } from '@/ui/screen'
import { Empty } from '@/ui/states'
import { ballotDeskWords as words } from '@/ui/words/ballot-desk'

export default function DecisionDeskPage() {
  const { id = '' } = useRouter().params
  const decision = useQuery('ballots', 'get', id === '' ? null : { id })
  useFresh(decision)
  return (
    <Screen title={words.title} demo={decision.data?.demo}>
      <QueryView query={decision}>
        {(view) =>
          view.isCommittee ? (
            <DecisionDesk view={view} onChanged={() => void decision.refresh()} />
          ) : (
            <Empty icon="lock" title={words.notYours} />
          )
        }
      </QueryView>
    </Screen>
  )
}
