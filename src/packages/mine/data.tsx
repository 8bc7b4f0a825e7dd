// What does this keep about me?
import { useMe } from '@/features/accounts/use-me'
import { MyData } from '@/features/accounts/my-data'
import { QueryView } from '@/ui/query-view'
import { Screen } from '@/ui/screen'
import { Empty } from '@/ui/states'
import { consentWords } from '@/ui/words/accounts'
import { myDataWords } from '@/ui/words/my-data'

export default function MyDataPage() {
  const me = useMe()
  return (
    <Screen title={myDataWords.title}>
      <QueryView query={me}>
        {({ signedIn }) => (signedIn ? <MyData /> : <Empty icon="lock" title={consentWords.signIn} />)}
      </QueryView>
    </Screen>
  )
}
