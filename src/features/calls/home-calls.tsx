// Calls for help around a home, on its page. Nothing where there is none.
import Taro from '@tarojs/taro'
import { useMemo } from 'react'
import { useQuery } from '@/rpc/use-query'
import { Card } from '@/ui/card'
import { ListRow } from '@/ui/list-row'
import { routes } from '@/ui/routes'
import { callsLinkWords as words } from '@/ui/words/calls-link'

export function HomeCalls({ homeId }: { readonly homeId: string }) {
  const open =
    useQuery(
      'calls',
      'open',
      useMemo(() => ({ homeId }), [homeId]),
    ).data ?? []
  if (open.length === 0) return null
  return (
    <Card flush title={words.title}>
      {open.map(({ id, title, unitName }) => (
        <ListRow
          key={id}
          title={title}
          note={unitName}
          onPress={() => void Taro.navigateTo({ url: routes.call(id) })}
        />
      ))}
    </Card>
  )
}
