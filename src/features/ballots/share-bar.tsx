// How much of a whole it is, against what is asked: a bar with a mark, and the same in words for who sees no bar.
import { View } from '@tarojs/components'
import type { Part } from '@core/ballots/decision-rule'
import { Icon } from '@/ui/icon'
import { ballotWords } from '@/ui/words/ballots'
import { leastOf, percentOf } from './shares'
import './share-bar.scss'

const words = ballotWords.result

interface ShareBarProps {
  readonly title: string
  readonly value: number
  readonly whole: number
  /** Null where nothing is asked. */
  readonly part: Part | null
  /** A number with its unit. */
  readonly say: (value: number) => string
  /** Both numbers in a sentence. */
  readonly sentence: string
}

export function ShareBar({ title, value, whole, part, say, sentence }: ShareBarProps) {
  const least = part && leastOf(whole, part)
  const isEnough = least === null || (whole > 0 && value >= least)
  return (
    <View className="share">
      <View className="share__title">{title}</View>
      <View className="share__text">{sentence}</View>
      <View className="share__bar" {...hidden}>
        <View
          className={`share__fill ${isEnough ? '' : 'share__fill--short'}`}
          style={widthOf(percentOf(value, whole))}
        />
        {least === null ? null : <View className="share__mark" style={{ left: `${percentOf(least, whole)}%` }} />}
      </View>
      <View className="share__verdict">
        {least === null ? null : <Icon name={isEnough ? 'check' : 'close'} className="share__icon" />}
        <View>
          {least === null
            ? words.nothingAsked
            : isEnough
              ? words.enough(say(least))
              : words.short(say(least), say(least - value))}
        </View>
      </View>
    </View>
  )
}

/** The sentences say all that the bar shows. */
const hidden = { ariaHidden: true, 'aria-hidden': 'true' } as object

function widthOf(percent: number) {
  return { width: `${percent}%` }
}
