// One statement in large type and three big buttons: agree, disagree, pass.
import { Text, View } from '@tarojs/components'
import type { Stance } from '@core/talk/talk'
import { Heading, Pressable, Region } from '@/platform/elements'
import { Card } from '@/ui/card'
import { Notice } from '@/ui/notice'
import { RefusalNotice } from '@/ui/refusal-notice'
import { stanceNames, talkWords } from '@/ui/words/talk'
import type { Talk } from './use-talk'
import './talk.scss'

const words = talkWords.judge
const stances: readonly Stance[] = [1, -1, 0]

export function JudgeCard({ talk }: { readonly talk: Talk }) {
  const { current, left, refusal, judge, query } = talk
  const shown = query.data?.shown ?? 0
  return (
    <>
      {refusal ? <RefusalNotice refusal={refusal} /> : null}
      {current ? (
        <Card>
          {/* Read out when it changes: the next one stands where the last one stood. */}
          <Region as="status">
            <View className="talk__left">
              {[words.left(left), current.fromMeeting ? words.fromMeeting : ''].filter(Boolean).join(' · ')}
            </View>
            <Heading level={2} className="talk__statement">
              {current.text}
            </Heading>
          </Region>
          <Region as="group" label={words.label} className="talk__answers">
            {stances.map((stance) => (
              <Pressable
                key={stance}
                className={`talk__answer ${stance === 0 ? 'talk__answer--pass' : ''}`}
                onPress={() => judge(current.id, stance)}
              >
                <Text>{stanceNames[stance]}</Text>
              </Pressable>
            ))}
          </Region>
        </Card>
      ) : (
        <Notice icon="check" title={shown === 0 ? words.none : words.done}>
          {shown === 0 ? words.noneNext : words.doneNext}
        </Notice>
      )}
    </>
  )
}
