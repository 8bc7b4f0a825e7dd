// Is this certificate a real one?
import { CheckForm } from '@/features/volunteers/check-form'
import { Screen } from '@/ui/screen'
import { checkWords as words } from '@/ui/words/volunteers-hours'

export default function CheckPage() {
  return (
    <Screen title={words.title}>
      <CheckForm />
    </Screen>
  )
}
