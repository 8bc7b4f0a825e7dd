// One request: how it stands, who has it, what I can say now.
import { useRouter } from '@tarojs/taro'
import { callerOf, isStaff } from '@/features/accounts/caller-of'
import { useMe } from '@/features/accounts/use-me'
import { RaiseFromRequest } from '@/features/councils/matters-link'
import { HandlingCard } from '@/features/requests/handling-card'
import { LatestAnswer } from '@/features/requests/latest-answer'
import { PartsCard } from '@/features/requests/parts-card'
import { RequestHead } from '@/features/requests/request-head'
import { RequestStory } from '@/features/requests/request-story'
import { ResidentActions } from '@/features/requests/resident-actions'
import { useRequest } from '@/features/requests/use-request'
import { WithdrawCard } from '@/features/requests/withdraw-card'
import { isAuthor, may } from '@core/requests/may'
import { QueryView } from '@/ui/query-view'
import { useReading } from '@/ui/reading'
import { Screen } from '@/ui/screen'
import { useNow } from '@/ui/use-now'
import { toDesk, toHome } from '@/ui/way-out'
import { requestWords } from '@/ui/words/requests'

export default function RequestPage() {
  const { id = '' } = useRouter().params
  const me = useMe().data
  const caller = callerOf(me)
  const request = useRequest(id)
  const now = useNow()
  // One thing first: what came of it.
  const { elder } = useReading()
  return (
    <Screen title={requestWords.one.title}>
      <QueryView query={request.query} lost={isStaff(me) ? toDesk : toHome}>
        {(view) => (
          <>
            {elder ? null : <RequestHead request={view} />}
            <LatestAnswer request={view} now={now} />
            <HandlingCard request={view} mayReopen={may(view, 'reopen', caller)} now={now} />
            <ResidentActions key={view.status} request={view} caller={caller} onChange={request.put} />
            <PartsCard request={view} />
            {elder ? <RequestHead request={view} /> : null}
            <RequestStory request={view} own={isAuthor(view, caller)} now={now} />
            {isAuthor(view, caller) ? <RaiseFromRequest requestId={view.id} /> : null}
            <WithdrawCard request={view} caller={caller} onChange={request.put} />
          </>
        )}
      </QueryView>
    </Screen>
  )
}
