// How the list below came about, and the ways to change it: the place, a name, the reading mode.
import { View } from '@tarojs/components'
import { Heading } from '@/platform/elements'
import { Button } from '@/ui/button'
import { commonWords } from '@/ui/words/common'
import { homesWords } from '@/ui/words/homes'
import type { Where } from './use-where'
import './where-line.scss'

interface WhereLineProps {
  readonly where: Where
  readonly onPickOnMap: () => void
  readonly onLocate: () => void
  readonly onFind: () => void
}

export function WhereLine({ where, onPickOnMap, onLocate, onFind }: WhereLineProps) {
  const source = where.status === 'known' ? where.source : 'none'
  return (
    <View className="where-line">
      <Heading level={2} className="where-line__text">
        {where.status === 'asking' ? homesWords.locating : homesWords.nearestTo[source]}
      </Heading>
      {source === 'map' ? (
        <Button look="quiet" onPress={onLocate}>
          {homesWords.tryLocate}
        </Button>
      ) : null}
      {where.status === 'known' ? (
        <Button look="quiet" onPress={onPickOnMap}>
          {homesWords.pickOther}
        </Button>
      ) : null}
      <Button look="quiet" onPress={onFind}>
        {homesWords.searchShort}
      </Button>
    </View>
  )
}

/** Where the phone does not say where it is: two other ways to the same answer. */
export function WhereUnknown({
  sentence,
  onPickOnMap,
  onLocate,
}: Pick<WhereLineProps, 'onPickOnMap' | 'onLocate'> & { readonly sentence: string }) {
  return (
    <View className="where-unknown">
      <View className="where-unknown__text">
        {sentence}
        {homesWords.refusedNext}
      </View>
      <View className="where-unknown__actions">
        <Button icon="map" onPress={onPickOnMap}>
          {homesWords.pickOnMap}
        </Button>
        <Button look="quiet" onPress={onLocate}>
          {commonWords.again}
        </Button>
      </View>
    </View>
  )
}
