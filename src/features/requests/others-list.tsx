// Who else is on it, a line each: the units that were called in, and who lends a hand.
import { View } from '@tarojs/components'
import type { RequestView } from '@core/requests/requests-api'
import { requestWords } from '@/ui/words/requests'
import { othersOn, type CalledUnit } from './who-works'
import './handling-card.scss'

const words = requestWords.others

export function OthersList({ request }: { readonly request: RequestView }) {
  const { units, helpers } = othersOn(request)
  if (units.length + helpers.length === 0) return null
  return (
    <View className="handling__others">
      {units.map((unit) => (
        <View key={unit.unitName} className="handling__next">
          {unitWords(unit)}
        </View>
      ))}
      {helpers.map(({ id, name, kind }) => (
        <View key={id} className="handling__next">
          {words[kind](name)}
        </View>
      ))}
    </View>
  )
}

function unitWords({ unitName, person, isHere }: CalledUnit): string {
  return isHere ? words.working(unitName, person) : words.coming(unitName)
}
