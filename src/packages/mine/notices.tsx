// When does the phone ring for me?
import { NoticeSettingsCards } from '@/features/accounts/notice-settings'
import { useMe } from '@/features/accounts/use-me'
import { QueryView } from '@/ui/query-view'
import { Screen } from '@/ui/screen'
import { Empty } from '@/ui/states'
import { noticesWords } from '@/ui/words/notices'

export default function NoticesPage() {
  const me = useMe()
  return (
    <Screen title={noticesWords.title}>
      <QueryView query={me}>
        {(known) =>
          known.consented ? <NoticeSettingsCards me={known} /> : <Empty icon="lock" title={noticesWords.signIn} />
        }
      </QueryView>
    </Screen>
  )
}
