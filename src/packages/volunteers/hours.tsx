// How long was I there, for what, and how do I get a paper of it?
import { HoursSheet } from '@/features/volunteers/hours-sheet'
import { ProfileCard } from '@/features/volunteers/profile-form'
import { Screen } from '@/ui/screen'
import { hoursWords as words } from '@/ui/words/volunteers-hours'

export default function HoursPage() {
  return (
    <Screen title={words.title}>
      <HoursSheet />
      <ProfileCard />
    </Screen>
  )
}
