// 谈 · 议 · 定 (· 办): which is over, which is now, which is ahead – by word, weight and line, not by colour alone.
import { Text, View } from '@tarojs/components'
import type { Stage } from '@core/councils/matter'
import { Spoken } from '@/ui/spoken'
import { councilWords, stageWords } from '@/ui/words/councils'
import { rounds, stateOfRound, threeRounds } from './three-rounds'
import './round-steps.scss'

const words = councilWords.rounds

interface RoundStepsProps {
  readonly stage: Stage
  /** The parties agreed, so that there was nothing to vote on. */
  readonly agreed?: boolean | undefined
  /** In a list: three steps, without the words below. */
  readonly small?: boolean | undefined
}

export function RoundSteps({ stage, agreed = false, small = false }: RoundStepsProps) {
  const shown = small ? threeRounds : rounds
  return (
    <View className={`rounds ${small ? 'rounds--small' : ''}`}>
      <Spoken>{words.label(stageWords[stage])}</Spoken>
      {shown.map((round) => {
        const state = stateOfRound(round, stage)
        return (
          <View key={round} className={`rounds__one rounds__one--${state}`} {...hidden}>
            <Text className="rounds__name">{words.names[round]}</Text>
            {small ? null : (
              <Text>{words.states[agreed && round === 'decide' && state === 'done' ? 'agreed' : state]}</Text>
            )}
          </View>
        )
      })}
    </View>
  )
}

/** The sentence before says it all at once. */
const hidden = { ariaHidden: true, 'aria-hidden': 'true' } as object
