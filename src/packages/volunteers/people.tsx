// Who comes? For who runs the activity.
import { useRouter } from '@tarojs/taro'
import { ParticipantsByShift } from '@/features/volunteers/participant-list'
import { useActivity } from '@/features/volunteers/use-activity'
import { QueryView } from '@/ui/query-view'
import { Screen } from '@/ui/screen'
import { Empty } from '@/ui/states'
import { offerWords, runWords as words } from '@/ui/words/volunteers-work'

export default function PeoplePage() {
  const { id = '' } = useRouter().params
  const { query, activity } = useActivity(id)
  return (
    <Screen title={activity?.title ?? words.peopleTitle} demo={activity?.demo}>
      <QueryView query={query}>
        {(read) =>
          read.mayRun ? <ParticipantsByShift activity={read} /> : <Empty icon="lock" title={offerWords.notFor} />
        }
      </QueryView>
    </Screen>
  )
}
