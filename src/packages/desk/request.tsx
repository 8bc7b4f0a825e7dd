// One request to be done.
import { useRouter } from '@tarojs/taro'
import { callerOf } from '@/features/accounts/caller-of'
import { useMe } from '@/features/accounts/use-me'
import { RequestWork } from '@/features/requests/request-work'
import { Screen } from '@/ui/screen'
import { requestWords } from '@/ui/words/requests'

export default function DeskRequestPage() {
  const { id = '' } = useRouter().params
  const caller = callerOf(useMe().data)
  return (
    <Screen title={requestWords.work.title}>
      <RequestWork id={id} caller={caller} />
    </Screen>
  )
}
