// A human has to look at its words or pictures: why, and the word that they are fine.
import { View } from '@tarojs/components'
import type { Caller } from '@core/kernel/caller'
import { may } from '@core/requests/may'
import { noteLimit } from '@core/requests/requests-api'
import { useKept } from '@/platform/use-kept'
import { Button } from '@/ui/button'
import { Field } from '@/ui/field'
import { Notice } from '@/ui/notice'
import { RefusalNotice } from '@/ui/refusal-notice'
import { Card } from '@/ui/card'
import { formWords } from '@/ui/words/ways'
import { errorAt } from './act-form'
import type { WayProps } from './way-props'

const words = formWords.flag

interface FlagCardProps extends Pick<WayProps, 'request' | 'act' | 'onResult'> {
  readonly caller: Caller
}

export function FlagCard({ request, act, caller, onResult }: FlagCardProps) {
  const kept = useKept(`clear.${request.id}`, '')
  if (!may(request, 'clear', caller)) return null
  const { refused, busy } = act
  const wrong = errorAt(act, 'clear', 'note')
  async function clear() {
    const result = await act.act('clear', { note: kept.value })
    onResult(result)
    if (result.ok) kept.done()
  }
  return (
    <Card title={words.title}>
      <View className="stack">
        <Notice icon="warning">
          {reasonsOf(request.safety.labels).join('；')}。{words.why}
        </Notice>
        {refused?.name === 'clear' && wrong === undefined && refused.refusal.code !== 'conflict' ? (
          <RefusalNotice refusal={refused.refusal} />
        ) : null}
        <Field label={words.note} value={kept.value} maxLength={noteLimit} error={wrong} onInput={kept.change} />
        <Button busy={busy === 'clear'} onPress={() => void clear()}>
          {words.send}
        </Button>
      </View>
    </Card>
  )
}

/** Each kind once, in plain words; a checker's own labels say nothing to a reader. */
function reasonsOf(labels: readonly string[]): readonly string[] {
  const known = labels.map((label) => words.labels[label] ?? words.other)
  return known.length === 0 ? [words.other] : [...new Set(known)]
}
