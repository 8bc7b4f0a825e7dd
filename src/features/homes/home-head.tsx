// The place in three lines: its name, whether it is open, and how far it is.
import { Text, View } from '@tarojs/components'
import type { PlaceView } from '@core/homes/homes-api'
import { Heading } from '@/platform/elements'
import { CallButton } from '@/ui/call-button'
import { Card } from '@/ui/card'
import { useReading } from '@/ui/reading'
import { homeWords, kindWords } from '@/ui/words/homes'
import { OpenLine } from './open-line'
import type { Ranked } from './use-nearest'
import { useWalker } from './use-walker'
import { WayLine } from './way-line'
import './home-facts.scss'

interface HomeHeadProps {
  readonly place: PlaceView
  readonly now: number
  /** Undefined where nobody knows from where. */
  readonly way: Pick<Ranked, 'metres' | 'walk'> | undefined
  /** In elder mode the call button stays at the foot instead. */
  readonly call: boolean
}

export function HomeHead({ place, now, way, call }: HomeHeadProps) {
  const { profile } = useWalker().walker
  const { elder } = useReading()
  return (
    <Card>
      <View className="home-head__kind">{kindWords[place.kind]}</View>
      <Heading level={2} className="home-head__name">
        {place.name}
      </Heading>
      {way ? <WayLine way={way} profile={profile} big={elder} /> : null}
      <OpenLine hours={place.hours} now={now} />
      {place.phone === '' ? null : (
        <Text selectable userSelect className="home-head__phone">
          {homeWords.phone(place.phone)}
        </Text>
      )}
      {place.phone === '' || !call ? null : (
        <View className="home-head__actions">
          <CallButton wide number={place.phone} who={place.name} />
        </View>
      )}
    </Card>
  )
}
