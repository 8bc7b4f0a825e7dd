// One matter in a list: what it is, where, in which round, and what one can do about it now.
import { Text, View } from '@tarojs/components'
import type { MatterSummary } from '@core/councils/councils-api'
import { Pressable } from '@/platform/elements'
import { councilWords, nowWords, templateWords } from '@/ui/words/councils'
import { lateness } from '@/ui/words/limits'
import { RoundSteps } from './round-steps'
import { placeOf } from './place-of'
import { hasRounds } from './three-rounds'
import { spanLeft, timeLeft } from './time-left'
import { voteInRow } from './vote-standing'
import './matter-row.scss'

const words = councilWords.list

interface MatterRowProps {
  readonly matter: MatterSummary
  readonly now: number
  /** For the committee, where it waits for its yes or no. */
  readonly screening: boolean
  readonly onOpen: () => void
}

export function MatterRow({ matter, now, screening, onOpen }: MatterRowProps) {
  const { title, template, scope, stage, deadlines, decisions } = matter
  const about = [placeOf(scope), templateWords[template].text].filter(Boolean).join(' · ')
  const until = untilWords(matter, now)
  const isLate = deadlines.screenBy <= now
  return (
    <Pressable className="matter-row" onPress={onOpen}>
      <View className="matter-row__title">{title}</View>
      <View className="matter-row__note">
        <Text>{until === '' ? about : `${about} · `}</Text>
        <Text className="matter-row__until">{until}</Text>
      </View>
      {hasRounds(stage) && !screening ? <RoundSteps small stage={stage} /> : null}
      {screening ? (
        <View className={`matter-row__now ${isLate ? 'matter-row__late' : ''}`}>
          {isLate
            ? words.screenLate(lateness(now - deadlines.screenBy))
            : words.screenBy(spanLeft(deadlines.screenBy, now))}
        </View>
      ) : (
        <View className="matter-row__now">{stage === 'decide' ? voteInRow(decisions) : nowWords[stage]}</View>
      )}
    </Pressable>
  )
}

function untilWords({ stage, deadlines }: MatterSummary, now: number): string {
  if (stage === 'talk' && deadlines.talkUntil > 0) return timeLeft(deadlines.talkUntil, now)
  if (stage === 'deliberate' && deadlines.deliberateUntil > 0) return timeLeft(deadlines.deliberateUntil, now)
  return ''
}
