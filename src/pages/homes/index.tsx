// Where is the nearest home I can walk to?
import { Screen } from '@/ui/screen'
import { Card } from '@/ui/card'
import { ListRow } from '@/ui/list-row'
import { QueryView } from '@/ui/query-view'
import { homesWords } from '@/ui/words/homes'
import { unreadOf } from '@/features/accounts/caller-of'
import { useMe } from '@/features/accounts/use-me'
import { useDistrict } from '@/features/district/use-district'
import { useQuery } from '@/rpc/use-query'

const nothing = {}

export default function HomesPage() {
  const me = useMe()
  const district = useDistrict()
  const places = useQuery('homes', 'list', nothing)
  return (
    <Screen title={homesWords.title} demo={district.data?.demo} door="home" unread={unreadOf(me.data)}>
      <QueryView query={places}>
        {(all) => (
          <Card flush>
            {all.map((place) => (
              <ListRow key={place.id} title={place.name} note={place.address} onPress={() => undefined} />
            ))}
          </Card>
        )}
      </QueryView>
    </Screen>
  )
}
