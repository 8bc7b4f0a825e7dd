// The picture of opinions, of plain views: a dot a person or a few, a shape a group, its name amid it.
import { Text, View } from '@tarojs/components'
import { useMemo } from 'react'
import type { OpinionMap } from '@core/talk/talk'
import { Spoken } from '@/ui/spoken'
import { groupName, talkWords } from '@/ui/words/talk'
import { centresOf, dotsOf, fitted, type OpinionDot } from './opinion-dots'
import './opinion-plot.scss'

const words = talkWords.picture
/** So many shapes there are; a further group is told by its name alone. */
const shapes = 6

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

/** The words beside it say all of it. */
const hidden = { ariaHidden: true, 'aria-hidden': 'true' } as object

function placeOf({ left, top }: { readonly left: number; readonly top: number }) {
  return { left: `${left}%`, top: `${top}%` }
}

function classOf({ group, people }: OpinionDot): string {
  const shape = group >= 0 && group < shapes ? String(group) : 'none'
  const size = people > 3 ? 'plot__dot--many' : people > 1 ? 'plot__dot--two' : ''
  return `plot__dot plot__dot--${shape} ${size}`
}
