// More time was asked for: who decides says yes or no; everybody else sees that it is being decided.
import { View } from '@tarojs/components'
import { useState } from 'react'
import type { Caller } from '@core/kernel/caller'
import { parse } from '@core/kernel/procedure'
import { text } from '@core/kernel/schema'
import { may } from '@core/requests/may'
import type { RequestView } from '@core/requests/requests-api'
import { noteLimit } from '@core/requests/requests-api'
import { useKept } from '@/platform/use-kept'
import { Button } from '@/ui/button'
import { Card } from '@/ui/card'
import { TextArea } from '@/ui/field'
import { RefusalNotice } from '@/ui/refusal-notice'
import { formWords } from '@/ui/words/ways'
import { workingTime } from '@/ui/words/request-facts'
import { errorAt } from './act-form'
import type { WayProps } from './way-props'
import './act-form.scss'

const words = formWords.extension

interface ExtensionCardProps extends Pick<WayProps, 'request' | 'act' | 'onResult'> {
  readonly caller: Caller
}

export function ExtensionCard({ request, act, caller, onResult }: ExtensionCardProps) {
  const { extension } = request
  if (!extension) return null
  const time = workingTime(extension.minutes)
  if (!may(request, 'decideExtension', caller)) return <Card>{words.askedOwn(time)}</Card>
  return (
    <Card title={words.asked(askerOf(request), time)}>
      <View className="stack">
        <View className="act-form__help">{extension.reason}</View>
        <Decision request={request} act={act} onResult={onResult} />
      </View>
    </Card>
  )
}

function Decision({ request, act, onResult }: Pick<WayProps, 'request' | 'act' | 'onResult'>) {
  const kept = useKept(`decide.${request.id}`, '')
  const [unreasoned, setUnreasoned] = useState(false)
  const { refused, busy } = act
  const wrong = unreasoned ? words.whyNot : errorAt(act, 'decideExtension', 'reason')
  async function decide(granted: boolean) {
    // A no is owed a reason; a yes speaks for itself.
    const missing = !granted && !parse(text(2, noteLimit), kept.value).ok
    setUnreasoned(missing)
    if (missing) return
    const result = await act.act('decideExtension', { granted, reason: kept.value })
    onResult(result)
    if (result.ok) kept.done()
  }
  return (
    <>
      {refused?.name === 'decideExtension' && wrong === undefined && refused.refusal.code !== 'conflict' ? (
        <RefusalNotice refusal={refused.refusal} />
      ) : null}
      <TextArea
        label={words.note}
        help={words.noteHelp}
        value={kept.value}
        maxLength={noteLimit}
        error={wrong}
        onInput={(next) => {
          setUnreasoned(false)
          kept.change(next)
        }}
      />
      <View className="row">
        <Button busy={busy === 'decideExtension'} onPress={() => void decide(true)}>
          {words.grant}
        </Button>
        <Button disabled={busy !== null} onPress={() => void decide(false)}>
          {words.refuse}
        </Button>
      </View>
    </>
  )
}

function askerOf({ log }: RequestView): string {
  const asked = log.filter((fact) => fact.type === 'extensionAsked').at(-1)
  return asked && asked.by.name !== '' ? asked.by.name : words.askedBySomebody
}
