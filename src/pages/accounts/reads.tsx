// Who looked at my contact data?
import { ContactReads } from '@/features/accounts/contact-reads'
import { Screen } from '@/ui/screen'
import { readsWords } from '@/ui/words/accounts'

export default function ReadsPage() {
  return (
    <Screen title={readsWords.title}>
      <ContactReads />
    </Screen>
  )
}
