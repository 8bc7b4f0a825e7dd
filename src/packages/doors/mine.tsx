// Where have I said that I was, and to which community did I report?
import { useRouter } from '@tarojs/taro'
import { useMe } from '@/features/accounts/use-me'
import { useDistrict } from '@/features/district/use-district'
import { MyReports } from '@/features/doors/my-reports'
import { MyVisits } from '@/features/doors/my-visits'
import { WaitingVisits } from '@/features/doors/waiting-visits'
import { Screen } from '@/ui/screen'
import { myVisitWords, reportWords } from '@/ui/words/doors'

export default function MyVisitsPage() {
  const { report } = useRouter().params
  const me = useMe().data
  const demo = useDistrict().data?.demo
  const isMember = me?.grants.some(({ role }) => role === 'member') ?? false
  if (report !== undefined && isMember)
    return (
      <Screen title={reportWords.title} demo={demo}>
        <MyReports />
      </Screen>
    )
  return (
    <Screen title={myVisitWords.title} demo={demo}>
      <WaitingVisits accountId={me?.accountId ?? ''} />
      <MyVisits />
      {isMember ? <MyReports /> : null}
    </Screen>
  )
}
