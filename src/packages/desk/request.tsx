// One request to be done.
import { useRouter } from '@tarojs/taro'
import { AllowNotices } from '@/features/accounts/allow-notices'
import { callerOf } from '@/features/accounts/caller-of'
import { useMe } from '@/features/accounts/use-me'
import { useDistrict } from '@/features/district/use-district'
import { BlowForRequest } from '@/features/partners/blow-for-request'
import { RequestWork } from '@/features/requests/request-work'
import { Screen } from '@/ui/screen'
import { workWords } from '@/ui/words/desk'
import { moreFor } from './more-for'

export default function DeskRequestPage() {
  const { id = '' } = useRouter().params
  const caller = callerOf(useMe().data)
  const demo = useDistrict().data?.demo
  return (
    <Screen title={workWords.title} demo={demo}>
      <RequestWork id={id} caller={caller} more={moreFor(caller)} />
      <BlowForRequest requestId={id} caller={caller} />
      <AllowNotices />
    </Screen>
  )
}
