// What the whistle is about, who blew it and when, for which requests.
import { View } from '@tarojs/components'
import Taro from '@tarojs/taro'
import type { WhistleView } from '@core/partners/partners-api'
import type { WhistledPlace } from '@core/partners/whistled-place'
import { phone } from '@/platform/phone'
import { Button } from '@/ui/button'
import { CallButton } from '@/ui/call-button'
import { Card, Stack } from '@/ui/card'
import { ListRow } from '@/ui/list-row'
import { routes } from '@/ui/routes'
import { Tag } from '@/ui/tag'
import { formatMoment } from '@/ui/time'
import { whistleWords } from '@/ui/words/partners'
import './whistle-head.scss'

const words = whistleWords.one

interface WhistleHeadProps {
  readonly whistle: WhistleView
  readonly now: number
  /** Read by the unit that was called. */
  readonly asUnit: boolean
}

export function WhistleHead({ whistle, now, asUnit }: WhistleHeadProps) {
  const { blower, what, urgency, requests, places, blownAt } = whistle
  return (
    <>
      <Card>
        <Stack tight>
          <View className="whistle-head__what">{what}</View>
          <View className="row">
            {urgency === 'emergency' ? <Tag look="alert">{whistleWords.lists.emergency}</Tag> : null}
            <View className="whistle-head__note">{words.blewAt(blower.unitName, formatMoment(blownAt, now))}</View>
          </View>
          <View className="whistle-head__note">{words.by(blower.personName)}</View>
          {asUnit && blower.phone !== '' ? (
            <CallButton wide number={blower.phone} who={blower.unitName}>
              {words.callBlower}
            </CallButton>
          ) : null}
        </Stack>
      </Card>
      {requests.length === 0 ? null : (
        <Card flush title={words.requests}>
          {requests.map(({ id, serviceName }, index) => (
            <ListRow
              key={index}
              title={serviceName === '' ? words.sensitive : serviceName}
              onPress={id === '' ? undefined : () => void Taro.navigateTo({ url: routes.deskRequest(id) })}
            >
              <Where place={places[index] ?? null} />
            </ListRow>
          ))}
        </Card>
      )}
      <WaysThere places={places} />
    </>
  )
}

/** In words, for asking the way. */
function Where({ place }: { readonly place: WhistledPlace | null }) {
  if (place === null) return null
  const area = [place.communityName, place.gridName].filter(Boolean).join(' · ')
  return (
    <>
      {area === '' ? null : <View className="whistle-head__note">{words.where(area)}</View>}
      {place.note === '' ? null : <View className="whistle-head__note">{words.placeNote(place.note)}</View>}
      {place.photoCount === 0 ? null : <View className="whistle-head__note">{words.photos(place.photoCount)}</View>}
    </>
  )
}

/** On the phone's own map, one button a place. */
function WaysThere({ places }: { readonly places: WhistleView['places'] }) {
  const known = places.filter((place) => place !== null)
  return (
    <>
      {known.map((place, index) => {
        const name = place.note || place.gridName || words.place
        const open = () => phone.openMap({ name, address: place.communityName, position: place.position })
        return (
          <Button key={index} icon="walk" wide onPress={open}>
            {known.length === 1 ? words.map : words.mapOf(name)}
          </Button>
        )
      })}
    </>
  )
}
