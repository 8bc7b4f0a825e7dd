// A human has to look at its words or pictures: why, and whether neighbours may see them. Both buttons say what follows.
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
import type { Act } from './use-act'
import type { WayProps } from './way-props'

const words = formWords.flag

interface FlagCardProps extends Pick<WayProps, 'request' | 'act' | 'onResult'> {
  readonly caller: Caller
}

export function FlagCard({ request, act, caller, onResult }: FlagCardProps) {
  const kept = useKept(`clear.${request.id}`, '')
  if (!may(request, 'clear', caller)) return null
  const { busy } = act
  const wrong = errorAt(act, 'clear', 'note')
  const { agreed, hidden, text, photoIds } = request.publicity
  // Without the person's yes, and where it is hidden or never public, neighbours see nothing anyway.
  const isOpen = agreed && !hidden && may(request, 'publish', caller)
  async function keepFromNeighbours() {
    if (isOpen) {
      const result = await act.act('publish', { text, photoIds: [...photoIds], hidden: true })
      onResult(result)
      if (!result.ok) return
    }
    await clear()
  }
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
        <Untold act={act} told={wrong !== undefined} />
        <Field label={words.note} value={kept.value} maxLength={noteLimit} error={wrong} onInput={kept.change} />
        <Button wide busy={busy !== null} onPress={() => void keepFromNeighbours()}>
          {words.keep}
        </Button>
        {isOpen ? (
          <>
            <Button wide disabled={busy !== null} onPress={() => void clear()}>
              {words.show}
            </Button>
            <View className="act-form__help">{words.correct}</View>
          </>
        ) : null}
      </View>
    </Card>
  )
}

/** Why it failed, where no field says it; a conflict is told above the request. */
function Untold({ act, told }: { readonly act: Act; readonly told: boolean }) {
  const { refused } = act
  if (told || refused === null || refused.refusal.code === 'conflict') return null
  return refused.name === 'clear' || refused.name === 'publish' ? <RefusalNotice refusal={refused.refusal} /> : null
}

/** Each kind once, in plain words; a checker's own labels say nothing to a reader. */
function reasonsOf(labels: readonly string[]): readonly string[] {
  const known = labels.map((label) => words.labels[label] ?? words.other)
  return known.length === 0 ? [words.other] : [...new Set(known)]
}
