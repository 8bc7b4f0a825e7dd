// Which serving members reported to our community?
import { useRouter } from '@tarojs/taro'
import { receivingRoles } from '@core/doors/member-report'
import { holdsAnywhere } from '@core/kernel/caller'
import { callerOf } from '@/features/accounts/caller-of'
import { useMe } from '@/features/accounts/use-me'
import { ReportedList } from '@/features/doors/reported-list'
import { QueryView } from '@/ui/query-view'
import { Screen } from '@/ui/screen'
import { Empty } from '@/ui/states'
import { reportedWords as words } from '@/ui/words/doors'

export default function ReportedPage() {
  const { unit = '' } = useRouter().params
  const me = useMe()
  return (
    <Screen title={words.title}>
      <QueryView query={me}>
        {(known) =>
          holdsAnywhere(callerOf(known), receivingRoles) ? (
            <ReportedList unitId={unit} />
          ) : (
            <Empty icon="lock" title={words.notYours} />
          )
        }
      </QueryView>
    </Screen>
  )
}
