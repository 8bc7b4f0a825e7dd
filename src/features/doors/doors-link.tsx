// The ways to one's own visits and reports, and for staff to plates and to who reported.
import Taro from '@tarojs/taro'
import type { Me } from '@core/accounts/accounts-api'
import { isStaffRole, type Role } from '@core/kernel/role'
import { Card } from '@/ui/card'
import { ListRow } from '@/ui/list-row'
import { routes } from '@/ui/routes'
import { doorsLinkWords as words } from '@/ui/words/doors-link'

export function DoorsLink({ me }: { readonly me: Me }) {
  const go = (url: string) => () => void Taro.navigateTo({ url })
  const holds = (asked: Role) => me.grants.some(({ role }) => role === asked)
  return (
    <Card flush>
      <ListRow icon="place" title={words.mine} note={words.mineNote} onPress={go(routes.myVisits)} />
      {holds('member') ? (
        <ListRow icon="check" title={words.report} note={words.reportNote} onPress={go(routes.myReports)} />
      ) : null}
      {me.grants.some(({ role }) => isStaffRole(role)) ? (
        <ListRow icon="scan" title={words.plates} note={words.platesNote} onPress={go(routes.plates)} />
      ) : null}
      {holds('communityStaff') ? (
        <ListRow icon="people" title={words.reported} note={words.reportedNote} onPress={go(routes.reportedHere)} />
      ) : null}
    </Card>
  )
}
