// The frame of a small form for one command: what it is, its fields, why it failed where no field says it, and the way out.
import { View } from '@tarojs/components'
import type { PropsWithChildren } from 'react'
import { Button } from '@/ui/button'
import { Card } from '@/ui/card'
import { RefusalNotice } from '@/ui/refusal-notice'
import { sentenceOf } from '@/ui/words/refusals'
import { workWords } from '@/ui/words/desk'
import type { Act, ActName } from './use-act'
import './act-form.scss'

interface ActFormProps {
  readonly title?: string | undefined
  readonly help?: string | undefined
  readonly act: Act
  readonly name: ActName
  /** The fields that show their own refusals. */
  readonly fields: readonly string[]
  readonly send: string
  readonly busy?: boolean | undefined
  readonly onSend: () => void
  readonly onCancel: () => void
}

export function ActForm({ act, name, children, ...props }: PropsWithChildren<ActFormProps>) {
  const { refused } = act
  // A conflict is told above the request, beside its latest state.
  const untold =
    refused?.name === name &&
    refused.refusal.code !== 'conflict' &&
    !props.fields.some((field) => errorAt(act, name, field) !== undefined)
  return (
    <Card title={props.title}>
      <View className="stack">
        {props.help === undefined ? null : <View className="act-form__help">{props.help}</View>}
        {untold ? <RefusalNotice refusal={refused.refusal} /> : null}
        {children}
        <Button look="primary" wide busy={props.busy ?? act.busy === name} onPress={props.onSend}>
          {props.send}
        </Button>
        <Button wide onPress={props.onCancel}>
          {workWords.cancel}
        </Button>
      </View>
    </Card>
  )
}

/** What was refused at this field, in a sentence. */
export function errorAt({ refused }: Act, name: ActName, field: string): string | undefined {
  if (refused?.name !== name) return undefined
  const at = refused.refusal.field ?? ''
  return at === field || at.startsWith(`${field}.`) ? sentenceOf(refused.refusal) : undefined
}
