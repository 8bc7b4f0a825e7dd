// Who else in one's own grid shows a card.
import Taro from '@tarojs/taro'
import { useQuery } from '@/rpc/use-query'
import { Card } from '@/ui/card'
import { ListRow } from '@/ui/list-row'
import { QueryView } from '@/ui/query-view'
import { routes } from '@/ui/routes'
import { memberWords as words } from '@/ui/words/members'

const asked = {} as const

export function GridMembers() {
  const cards = useQuery('members', 'inMyGrid', asked)
  return (
    <QueryView query={cards}>
      {(all) => {
        const shown = all.filter(({ isMine }) => !isMine)
        // One's own card alone: nobody is missing.
        if (shown.length === 0) return null
        return (
          <Card title={words.inGrid} flush>
            {shown.map(({ personId, name, title }) => (
              <ListRow
                key={personId}
                icon="person"
                title={name}
                note={title}
                onPress={() => void Taro.navigateTo({ url: routes.memberCard(personId) })}
              />
            ))}
          </Card>
        )
      }}
    </QueryView>
  )
}
