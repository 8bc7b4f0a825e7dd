// A small form from its questions: what was typed is kept until it is sent, what is wrong stands beside its question.
import { View } from '@tarojs/components'
import { useState, type ReactNode } from 'react'
import type { Refusal } from '@core/kernel/result'
import { useKept } from '@/platform/use-kept'
import { Button } from './button'
import { Card } from './card'
import { ChoiceList, Tick } from './choice'
import { dayText, minuteText, stepDay, stepMinute } from './day-choice'
import { Field, FieldError, TextArea } from './field'
import { chosenOf, type Answers, type FormField } from './form-field'
import { RefusalNotice } from './refusal-notice'
import { Stepper } from './stepper'
import { commonWords } from './words/common'
import { sentenceOf } from './words/refusals'

interface FieldsFormProps {
  /** Where the answers are kept on the phone: another place is another form. */
  readonly place: string
  readonly title?: string | undefined
  readonly help?: string | undefined
  /** A function where what is asked hangs on what was answered. */
  readonly fields: readonly FormField[] | ((answers: Answers) => readonly FormField[])
  /** What stands there at first. */
  readonly first?: Answers | undefined
  readonly refusal: Refusal | undefined
  readonly busy: boolean
  readonly send: string
  /** What is missing or cannot be read, by question, before it is sent. */
  readonly check?: ((answers: Answers) => Answers) | undefined
  /** Says whether it was done: then the answers are forgotten. */
  readonly onSend: (answers: Answers) => Promise<boolean>
  readonly onClose?: (() => void) | undefined
}

const nothing: Answers = {}

export function FieldsForm({ place, fields, first = nothing, refusal, ...props }: FieldsFormProps) {
  const [empty] = useState(first)
  const kept = useKept(place, empty)
  const [tried, setTried] = useState(false)
  const answers = kept.value
  const asked = (typeof fields === 'function' ? fields(answers) : fields).filter(
    (field) => field.when?.(answers) ?? true,
  )
  const faults = (tried && props.check?.(answers)) || nothing
  const told = asked.find((field) => refusal && isAt(refusal, field.name))
  async function go() {
    setTried(true)
    if (Object.keys(props.check?.(answers) ?? nothing).length > 0) return
    if (await props.onSend(answers)) kept.done()
  }
  return (
    <Card title={props.title}>
      <View className="stack">
        {props.help === undefined ? null : <View className="field__help">{props.help}</View>}
        {refusal && !told ? <RefusalNotice refusal={refusal} /> : null}
        {asked.map((field) => (
          <Asked
            key={field.name}
            field={field}
            answers={answers}
            error={faults[field.name] ?? (refusal && told === field ? sentenceOf(refusal) : undefined)}
            onAnswer={(value) => kept.change({ ...answers, [field.name]: value })}
          />
        ))}
        {/* The question itself may be far above. */}
        <FieldError error={Object.keys(faults).length > 0 ? commonWords.lookAbove : undefined} />
        <Button look="primary" wide busy={props.busy} onPress={() => void go()}>
          {props.send}
        </Button>
        {props.onClose ? (
          <Button wide onPress={props.onClose}>
            {commonWords.keep}
          </Button>
        ) : null}
      </View>
    </Card>
  )
}

/** Of `instalments.0.what` the question is `instalments`; of `scope.name` it may be `name`. */
function isAt({ field }: Refusal, name: string): boolean {
  return field === name || (field?.startsWith(`${name}.`) ?? false) || (field?.endsWith(`.${name}`) ?? false)
}

interface AskedProps {
  readonly field: FormField
  readonly answers: Answers
  readonly error: string | undefined
  readonly onAnswer: (value: string) => void
}

function Asked({ field, answers, error, onAnswer }: AskedProps) {
  const value = answers[field.name] ?? field.usual ?? ''
  const now = Date.now()
  switch (field.kind) {
    case 'line':
    case 'digits':
      return (
        <Field
          {...saidBy(field)}
          kind={field.kind === 'digits' ? 'tel' : undefined}
          value={value}
          error={error}
          onInput={onAnswer}
        />
      )
    case 'text':
      return <TextArea {...saidBy(field)} value={value} error={error} onInput={onAnswer} />
    case 'one':
      return (
        <Question field={field} error={error}>
          <ChoiceList label={field.label} options={field.options} value={value} onChoose={onAnswer} />
        </Question>
      )
    case 'many':
      return (
        <Question field={field} error={error}>
          <Many field={field} chosen={chosenOf(answers, field.name)} onAnswer={onAnswer} />
        </Question>
      )
    case 'day':
      return (
        <View>
          <Stepper
            label={field.label}
            text={dayText(value, now)}
            far
            onStep={(by) => onAnswer(stepDay(value, by, now))}
          />
          <FieldError error={error} />
        </View>
      )
    case 'minute':
      return <Stepper label={field.label} text={minuteText(value)} onStep={(by) => onAnswer(stepMinute(value, by))} />
    case 'count':
      return (
        <Stepper
          counts
          label={field.label}
          help={field.help}
          text={value}
          onStep={(by) => onAnswer(stepCount(value, by, field.most))}
        />
      )
  }
}

function stepCount(value: string, by: number, most: number): string {
  return String(Math.min(most, Math.max(0, Number(value) + by)))
}

function saidBy(field: Extract<FormField, { readonly kind: 'line' | 'text' | 'digits' }>) {
  return { label: field.label, help: field.help, placeholder: field.hint, maxLength: field.most }
}

function Question({ field, error, children }: Pick<AskedProps, 'field' | 'error'> & { readonly children: ReactNode }) {
  return (
    <View className="stack stack--tight">
      <View className="field__label">{field.label}</View>
      {field.help ? <View className="field__help">{field.help}</View> : null}
      {children}
      <FieldError error={error} />
    </View>
  )
}

interface ManyProps {
  readonly field: Extract<FormField, { readonly kind: 'many' }>
  readonly chosen: readonly string[]
  readonly onAnswer: (value: string) => void
}

function Many({ field, chosen, onAnswer }: ManyProps) {
  const change = (value: string, on: boolean) =>
    onAnswer([...chosen.filter((one) => one !== value), ...(on ? [value] : [])].join(','))
  return (
    <View className="choices">
      {field.options.map(({ value, text, note }) => (
        <Tick key={value} text={text} note={note} on={chosen.includes(value)} onChange={(on) => change(value, on)} />
      ))}
    </View>
  )
}
