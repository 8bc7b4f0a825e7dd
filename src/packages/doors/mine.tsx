// Where have I said that I was, and to which community did I report?
import { useMe } from '@/features/accounts/use-me'
import { MyReports } from '@/features/doors/my-reports'
import { MyVisits } from '@/features/doors/my-visits'
import { WaitingVisits } from '@/features/doors/waiting-visits'
import { Screen } from '@/ui/screen'
import { myVisitWords as words } from '@/ui/words/doors'

export default function MyVisitsPage() {
  const me = useMe().data
  const isMember = me?.grants.some(({ role }) => role === 'member') ?? false
  return (
    <Screen title={words.title}>
      <WaitingVisits accountId={me?.accountId ?? ''} />
      <MyVisits />
      {isMember ? <MyReports /> : null}
    </Screen>
  )
}
