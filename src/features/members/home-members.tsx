// Members who show their card on a home's page. Nothing where there is none: nobody is missing.
import Taro from '@tarojs/taro'
import { useMemo } from 'react'
import { useQuery } from '@/rpc/use-query'
import { Card } from '@/ui/card'
import { ListRow } from '@/ui/list-row'
import { routes } from '@/ui/routes'
import { membersLinkWords as words } from '@/ui/words/members-link'

export function HomeMembers({ homeId }: { readonly homeId: string }) {
  const shown =
    useQuery(
      'members',
      'atHome',
      useMemo(() => ({ homeId }), [homeId]),
    ).data ?? []
  if (shown.length === 0) return null
  return (
    <Card flush title={words.atHome}>
      {shown.map(({ personId, name, title, promises }) => (
        <ListRow
          key={personId}
          icon="person"
          title={name}
          note={promises[0]?.text ?? title}
          onPress={() => void Taro.navigateTo({ url: routes.memberCard(personId) })}
        />
      ))}
    </Card>
  )
}
