// What is written about a call: who comes, a sentence, a judgement. What was typed is kept until it is sent.
import { View } from '@tarojs/components'
import type { Refusal, Result } from '@core/kernel/result'
import { ratings, type Rating } from '@core/requests/request'
import { useKept } from '@/platform/use-kept'
import { Button } from '@/ui/button'
import { ChoiceList } from '@/ui/choice'
import { Field, FieldError, TextArea } from '@/ui/field'
import { RefusalNotice } from '@/ui/refusal-notice'
import { whistleWords } from '@/ui/words/partners'
import { sentenceOf } from '@/ui/words/refusals'
import { ratingWords } from '@/ui/words/requests'
import type { WhistleAct, WhistleActName } from './use-whistle-act'
import './call-card.scss'

const words = whistleWords.act

interface FormProps {
  /** Where the words are kept. */
  readonly place: string
  readonly name: WhistleActName
  readonly act: WhistleAct
  readonly send: string
  readonly onDone?: (() => void) | undefined
}

const nobody = { name: '', phone: '' }

interface PersonFormProps extends FormProps {
  readonly firstName: string
  readonly onSend: (person: typeof nobody) => Promise<Result<unknown>>
}

export function PersonForm({ place, name, act, firstName, send, onSend, onDone }: PersonFormProps) {
  const kept = useKept(place, nobody)
  const person = kept.value === nobody ? { ...nobody, name: firstName } : kept.value
  const change = (part: Partial<typeof nobody>) => kept.change({ ...person, ...part })
  const fault = faultsOf(act, name)
  async function go() {
    if (!(await onSend(person)).ok) return
    kept.done()
    onDone?.()
  }
  return (
    <View className="stack">
      <Field
        label={words.name}
        placeholder={words.nameHint}
        maxLength={40}
        value={person.name}
        error={fault('person.name')}
        onInput={(value) => change({ name: value })}
      />{' '}
      {/* prettier-ignore */}
      <Field label={words.phone} help={words.phoneHelp} kind="tel" maxLength={20} value={person.phone} error={fault('person.phone')} onInput={(value) => change({ phone: value })} />{' '}
      {/* prettier-ignore */}
      <Rest act={act} name={name} fields={['person.name', 'person.phone']} />
      <Ends act={act} name={name} send={send} onSend={() => void go()} onDone={onDone} />
    </View>
  )
}

interface SaidFormProps extends FormProps {
  readonly label: string
  readonly hint?: string | undefined
  readonly help?: string | undefined
  readonly onSend: (said: string) => Promise<Result<unknown>>
}

const saidMost = 500

export function SaidForm({ place, name, act, label, hint, help, send, onSend, onDone }: SaidFormProps) {
  const kept = useKept(place, '')
  const fault = faultsOf(act, name)
  async function go() {
    if (!(await onSend(kept.value)).ok) return
    kept.done()
    onDone?.()
  }
  return (
    <View className="stack">
      <TextArea
        label={label}
        placeholder={hint}
        help={help}
        maxLength={saidMost}
        value={kept.value}
        error={fault('said') ?? fault('reason')}
        onInput={kept.change}
      />
      <Rest act={act} name={name} fields={['said', 'reason']} />
      <Ends act={act} name={name} send={send} onSend={() => void go()} onDone={onDone} />
    </View>
  )
}

interface Judged {
  readonly rating: Rating
  readonly comment: string
  readonly said: string
}

interface JudgementFormProps extends FormProps {
  readonly question: string
  readonly help?: string | undefined
  /** Left out where nothing but the judgement is asked. */
  readonly saidLabel?: string | undefined
  readonly saidHelp?: string | undefined
  readonly onSend: (judged: Judged) => Promise<Result<unknown>>
}

const unjudged: Partial<Judged> = {}
const options = ratings.map((value) => ({ value, text: ratingWords[value] }))

export function JudgementForm(props: JudgementFormProps) {
  const { place, name, act, question, help, saidLabel, saidHelp, send, onSend, onDone } = props
  const kept = useKept(place, unjudged)
  const { rating, comment = '', said = '' } = kept.value
  const change = (part: Partial<Judged>) => kept.change({ ...kept.value, ...part })
  const fault = faultsOf(act, name)
  async function go() {
    if (rating === undefined || !(await onSend({ rating, comment, said })).ok) return
    kept.done()
    onDone?.()
  }
  return (
    <View className="stack">
      {saidLabel === undefined ? null : (
        <TextArea label={saidLabel} help={saidHelp} maxLength={saidMost} value={said} error={fault('said')} onInput={(value) => change({ said: value })} /> // prettier-ignore
      )}
      <View className="stack stack--tight">
        <View className="call__line">{question}</View>
        {help === undefined ? null : <View className="call__label">{help}</View>}
        <ChoiceList label={question} options={options} value={rating} onChoose={(value) => change({ rating: value })} />
        <FieldError error={fault('rating')} />
      </View>
      <Field
        label={words.comment}
        maxLength={200}
        value={comment}
        error={fault('comment')}
        onInput={(value) => change({ comment: value })}
      />{' '}
      {/* prettier-ignore */}
      <Rest act={act} name={name} fields={['said', 'rating', 'comment']} />
      <Ends
        act={act}
        name={name}
        send={send}
        disabled={rating === undefined}
        onSend={() => void go()}
        onDone={onDone}
      />
    </View>
  )
}

/** What was refused and belongs to no field. */
function Rest({ act, name, fields }: Pick<FormProps, 'act' | 'name'> & { readonly fields: readonly string[] }) {
  const refusal = refusalOf(act, name)
  if (!refusal || (refusal.field !== undefined && fields.includes(refusal.field))) return null
  return <RefusalNotice refusal={refusal} />
}

interface EndsProps extends Pick<FormProps, 'act' | 'name' | 'send' | 'onDone'> {
  readonly disabled?: boolean
  readonly onSend: () => void
}

function Ends({ act, name, send, disabled, onSend, onDone }: EndsProps) {
  return (
    <>
      <Button look="primary" wide busy={act.busy === name} disabled={disabled} onPress={onSend}>
        {send}
      </Button>
      {onDone ? (
        <Button wide onPress={onDone}>
          {whistleWords.one.back}
        </Button>
      ) : null}
    </>
  )
}

function refusalOf(act: WhistleAct, name: WhistleActName): Refusal | undefined {
  return act.refused?.name === name ? act.refused.refusal : undefined
}

function faultsOf(act: WhistleAct, name: WhistleActName) {
  const refusal = refusalOf(act, name)
  return (field: string) => (refusal?.field === field ? sentenceOf(refusal) : undefined)
}
