// The ways to one's own visits, and for staff to plates and to who reported.
import Taro from '@tarojs/taro'
import type { Me } from '@core/accounts/accounts-api'
import { isStaffRole } from '@core/kernel/role'
import { Card } from '@/ui/card'
import { ListRow } from '@/ui/list-row'
import { routes } from '@/ui/routes'
import { doorsLinkWords as words } from '@/ui/words/doors-link'

export function DoorsLink({ me }: { readonly me: Me }) {
  if (!me.signedIn) return null
  const go = (url: string) => () => void Taro.navigateTo({ url })
  const communities = me.grants.filter(({ role }) => role === 'communityStaff')
  return (
    <Card flush>
      <ListRow icon="place" title={words.mine} note={words.mineNote} onPress={go(routes.myVisits)} />
      {me.grants.some(({ role }) => isStaffRole(role)) ? (
        <ListRow icon="scan" title={words.plates} note={words.platesNote} onPress={go(routes.plates)} />
      ) : null}
      {communities.map(({ unitId, unitName }) => (
        <ListRow
          key={unitId}
          icon="people"
          title={words.reported}
          note={unitName}
          onPress={go(routes.reportedHere(unitId))}
        />
      ))}
    </Card>
  )
}
