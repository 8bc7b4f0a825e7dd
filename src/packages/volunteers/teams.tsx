// Which teams are there, and which am I in?
import { TeamList } from '@/features/volunteers/team-list'
import { Screen } from '@/ui/screen'
import { teamWords as words } from '@/ui/words/volunteers'

export default function TeamsPage() {
  return (
    <Screen title={words.title}>
      <TeamList />
    </Screen>
  )
}
