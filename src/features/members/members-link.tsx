// The way to one's own card, for members only.
import Taro from '@tarojs/taro'
import type { Me } from '@core/accounts/accounts-api'
import { Card } from '@/ui/card'
import { ListRow } from '@/ui/list-row'
import { routes } from '@/ui/routes'
import { membersLinkWords as words } from '@/ui/words/members-link'

export function MembersLink({ me }: { readonly me: Me }) {
  if (!me.grants.some(({ role }) => role === 'member')) return null
  const go = () => void Taro.navigateTo({ url: routes.myCard })
  return (
    <Card flush>
      <ListRow icon="person" title={words.mine} note={words.mineNote} onPress={go} />
    </Card>
  )
}
