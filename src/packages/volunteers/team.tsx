// What does this team do, and do I want to be in it?
import { View } from '@tarojs/components'
import { useRouter } from '@tarojs/taro'
import { useMemo, useState } from 'react'
import type { TeamView } from '@core/volunteers/volunteers-views'
import { useMe } from '@/features/accounts/use-me'
import { ActivityList } from '@/features/volunteers/activity-list'
import { TeamDesk } from '@/features/volunteers/team-desk'
import { TeamSheet } from '@/features/volunteers/team-sheet'
import { useQuery } from '@/rpc/use-query'
import { Card } from '@/ui/card'
import { QueryView } from '@/ui/query-view'
import { Screen } from '@/ui/screen'
import { teamWords as words } from '@/ui/words/volunteers'

export default function TeamPage() {
  const { id = '' } = useRouter().params
  const meName = useMe().data?.name ?? ''
  const query = useQuery(
    'volunteers',
    'team',
    useMemo(() => ({ id }), [id]),
  )
  const [changed, setChanged] = useState<TeamView>()
  const coming = useMemo(() => ({ view: 'coming' as const, teamId: id }), [id])
  const none = (
    <Card title={words.activities}>
      <View className="field__help">{words.noActivities}</View>
    </Card>
  )
  return (
    <Screen title={words.title} demo={(changed ?? query.data)?.demo}>
      <QueryView query={query}>
        {(read) => (
          <>
            <TeamSheet team={changed ?? read} meName={meName} onChanged={setChanged} />
            <ActivityList asked={coming} title={words.activities} none={none} />
            <TeamDesk team={changed ?? read} />
          </>
        )}
      </QueryView>
    </Screen>
  )
}
