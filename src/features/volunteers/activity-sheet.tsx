// One activity: what it is, who offers it, where it is and how one gets there.
import Taro from '@tarojs/taro'
import { View } from '@tarojs/components'
import type { RankedPlace } from '@core/homes/nearest'
import { straightMetres } from '@core/homes/straight-line'
import type { Walker } from '@core/homes/walker'
import type { ActivityView } from '@core/volunteers/volunteers-views'
import { phone } from '@/platform/phone'
import { Button } from '@/ui/button'
import { CallButton } from '@/ui/call-button'
import { Card } from '@/ui/card'
import { ListRow } from '@/ui/list-row'
import { Notice } from '@/ui/notice'
import { routes } from '@/ui/routes'
import { activityWords as words, welfareWords } from '@/ui/words/volunteers'
import { sayWholeWay } from '@/ui/words/walking'
import { SayPlace, type OwnPlace } from './own-place'
import { whereOf } from './where-of'
import './volunteers.scss'

export function ActivityWhat({ activity: { title, text, kind, state, reason } }: { readonly activity: ActivityView }) {
  return (
    <>
      {state === 'cancelled' ? (
        <Notice look="alert" title={words.cancelledTitle}>
          {reason}
        </Notice>
      ) : null}
      <Card title={title}>
        <View className="stack stack--tight">
          <View className="field__help">{welfareWords[kind]}</View>
          {text === '' ? null : <View className="volunteers__text">{text}</View>}
        </View>
      </Card>
    </>
  )
}

export function ActivityBy({ activity }: { readonly activity: ActivityView }) {
  const { teamId, teamName, unitName, leaderName, skills } = activity
  const openTeam = teamId === '' ? undefined : () => void Taro.navigateTo({ url: routes.team(teamId) })
  return (
    <Card flush>
      <ListRow title={words.byLabel} note={words.by(teamName, unitName)} onPress={openTeam} />
      {leaderName === '' ? null : <ListRow title={words.leader} note={leaderName} />}
      {skills.length === 0 ? null : <ListRow title={words.skills} note={words.list(skills)} />}
    </Card>
  )
}

export interface WayThereProps {
  readonly place: OwnPlace
  readonly walker: Walker
  /** On foot, where it is known; undefined until then, and where it is at no service place. */
  readonly way: Pick<RankedPlace<unknown>, 'metres' | 'walk'> | undefined
}

export function ActivityWhere({ activity, place, walker, way }: WayThereProps & { readonly activity: ActivityView }) {
  const { placeId, placeName, whereText, position, phone: number, leaderName, unitName } = activity
  const address = whereOf(placeName, whereText)
  const straight = place.here && position ? { metres: straightMetres(place.here, position), walk: null } : undefined
  const shown = way ?? straight
  return (
    <Card title={words.whereTitle}>
      <View className="stack stack--tight">
        <View className="volunteers__text">{address}</View>
        {shown ? <View className="field__help">{sayWholeWay(shown, walker.profile)}</View> : null}
        {position ? <SayPlace place={place}>{words.fromMe}</SayPlace> : null}
        {position ? (
          <Button wide icon="map" onPress={() => phone.openMap({ name: address, address, position })}>
            {words.openMap}
          </Button>
        ) : null}
        {placeId === '' ? null : (
          <Button wide icon="home" onPress={() => void Taro.navigateTo({ url: routes.home(placeId) })}>
            {words.toPlace}
          </Button>
        )}
        {number === '' ? null : <CallButton wide number={number} who={leaderName === '' ? unitName : leaderName} />}
      </View>
    </Card>
  )
}
