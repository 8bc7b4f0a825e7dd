// The picture of opinions, of plain views: a dot a person or a few, a colour and a shape a group, its name amid it.
import { Text, View } from '@tarojs/components'
import { useMemo } from 'react'
import type { OpinionMap } from '@core/talk/talk'
import { Spoken } from '@/ui/spoken'
import { groupName, talkWords } from '@/ui/words/talk'
import { centresOf, dotsOf, fitted, type OpinionDot } from './opinion-dots'
import './opinion-plot.scss'

const words = talkWords.picture
/** So many signs there are, and so many groups at most; a further one would be told by its name alone. */
const signs = 5

interface OpinionPlotProps {
  readonly map: OpinionMap
  /** -1 where none. */
  readonly myGroup: number
}

export function OpinionPlot({ map, myGroup }: OpinionPlotProps) {
  const { groups } = map
  const points = useMemo(() => fitted(map.points), [map.points])
  const dots = useMemo(() => dotsOf(points), [points])
  const centres = useMemo(() => centresOf(points, groups.length), [points, groups.length])
  const said = groups.map(({ size }, index) => words.spokenGroup(groupName(index), size)).join('，')
  return (
    <View>
      <Spoken>{words.plot(said)}</Spoken>
      <View className="plot" {...hidden}>
        {dots.map((dot) => (
          <View key={`${dot.left}:${dot.top}:${dot.group}`} className={classOf(dot)} style={placeOf(dot)} />
        ))}
        {centres.map((centre) => (
          <Text
            key={centre.group}
            className={`plot__name ${centre.group === myGroup ? 'plot__name--mine' : ''}`}
            style={placeOf(centre)}
          >
            {groupName(centre.group)}
          </Text>
        ))}
      </View>
    </View>
  )
}

/** A group's sign beside its name, as it is in the picture. */
export function GroupSign({ index }: { readonly index: number }) {
  return <Text className={`plot__sign ${signOf(index)}`} {...hidden} />
}

/** The words beside it say all of it. */
const hidden = { ariaHidden: true, 'aria-hidden': 'true' } as object

function placeOf({ left, top }: { readonly left: number; readonly top: number }) {
  return { left: `${left}%`, top: `${top}%` }
}

function classOf({ group, people }: OpinionDot): string {
  const size = people > 3 ? 'plot__dot--many' : people > 1 ? 'plot__dot--two' : ''
  return `plot__dot ${signOf(group)} ${size}`
}

function signOf(group: number): string {
  return `plot__dot--${group >= 0 && group < signs ? String(group) : 'none'}`
}
