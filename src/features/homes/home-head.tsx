// The place in three lines: its name, whether it is open, and how far it is.
import { View } from '@tarojs/components'
import type { PlaceView } from '@core/homes/homes-api'
import { Heading } from '@/platform/elements'
import { CallButton } from '@/ui/call-button'
import { Card } from '@/ui/card'
import { formatMetres } from '@/ui/distance'
import { homesWords, kindWords } from '@/ui/words/homes'
import { straightMetres } from '@core/homes/straight-line'
import { OpenLine } from './open-line'
import { knownPosition } from './use-where'
import './home-facts.scss'

interface HomeHeadProps {
  readonly place: PlaceView
  readonly now: number
  /** In elder mode the call button stays at the foot instead. */
  readonly call: boolean
}

export function HomeHead({ place, now, call }: HomeHeadProps) {
  const own = knownPosition()
  return (
    <Card>
      <View className="home-head__kind">{kindWords[place.kind]}</View>
      <Heading level={2} className="home-head__name">
        {place.name}
      </Heading>
      {own ? (
        <View className="home-head__distance">
          {homesWords.straightLine(formatMetres(straightMetres(own, place.position)))}
        </View>
      ) : null}
      <OpenLine hours={place.hours} now={now} />
      {place.phone === '' || !call ? null : (
        <View className="home-head__actions">
          <CallButton wide number={place.phone} who={place.name} />
        </View>
      )}
    </Card>
  )
}
