// Whose phone did not ring?
import { Undelivered } from '@/features/accounts/undelivered'
import { useMe } from '@/features/accounts/use-me'
import { QueryView } from '@/ui/query-view'
import { Screen } from '@/ui/screen'
import { undeliveredWords } from '@/ui/words/notices'

export default function UndeliveredPage() {
  const me = useMe()
  return (
    <Screen title={undeliveredWords.title}>
      <QueryView query={me}>{(known) => <Undelivered me={known} />}</QueryView>
    </Screen>
  )
}
