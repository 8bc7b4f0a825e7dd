// Who I am here: name, roles with their unit and end, and the way to my desk.
import { View } from '@tarojs/components'
import Taro from '@tarojs/taro'
import type { Me } from '@core/accounts/accounts-api'
import { holdsAnywhere } from '@core/kernel/caller'
import { staffRoles } from '@core/kernel/role'
import { Heading } from '@/platform/elements'
import { Card } from '@/ui/card'
import { ListRow } from '@/ui/list-row'
import { routes } from '@/ui/routes'
import { formatDay } from '@/ui/time'
import { meWords, roleWords } from '@/ui/words/accounts'
import { callerOf } from './caller-of'
import './me-card.scss'

export function MeCard({ me }: { readonly me: Me }) {
  if (!me.signedIn)
    return (
      <Card>
        <Heading level={2} className="me__name">
          {meWords.visitor}
        </Heading>
        <View className="me__note">{meWords.visitorNext}</View>
      </Card>
    )
  return (
    <Card>
      <Heading level={2} className="me__name">
        {me.name === '' ? meWords.resident : me.name}
      </Heading>
      {me.title === '' ? null : <View className="me__note">{me.title}</View>}
    </Card>
  )
}

export function RolesCard({ me }: { readonly me: Me }) {
  if (me.grants.length === 0) return null
  const now = Date.now()
  return (
    <Card flush title={meWords.roles}>
      {me.grants.map(({ role, unitId, unitName, until }) => (
        <ListRow
          key={`${role}${unitId}`}
          title={roleWords[role]}
          note={unitName}
          aside={meWords.until(formatDay(until - 1, now))}
        />
      ))}
      {holdsAnywhere(callerOf(me), staffRoles) ? (
        <ListRow
          icon="desk"
          title={meWords.desk}
          note={meWords.deskNote}
          onPress={() => void Taro.navigateTo({ url: routes.desk })}
        />
      ) : null}
    </Card>
  )
}
