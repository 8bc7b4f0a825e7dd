// What neighbours may see: the words masked by rule or by hand, the photos somebody looked at, or nothing at all.
import { View } from '@tarojs/components'
import { useState } from 'react'
import { maskText } from '@core/board/mask-text'
import type { Publicity } from '@core/requests/request'
import { descriptionLimit } from '@core/requests/requests-api'
import { useKept } from '@/platform/use-kept'
import { SegmentedControl, Tick } from '@/ui/choice'
import { TextArea } from '@/ui/field'
import { Notice } from '@/ui/notice'
import { formWords, wayWords } from '@/ui/words/ways'
import { ActForm, errorAt } from './act-form'
import { PublishPhotos } from './publish-photos'
import { Question } from './question'
import type { WayProps } from './way-props'

const words = formWords.publish

type Shown = Pick<Publicity, 'text' | 'photoIds' | 'hidden'>

export function PublishForm({ request, act, onResult, onClose }: WayProps) {
  const { text, photoIds, hidden, agreed } = request.publicity
  const [now] = useState<Shown>({ text, photoIds, hidden })
  const kept = useKept(`publish.${request.id}`, now)
  const shown = kept.value
  const change = (part: Partial<Shown>) => kept.change({ ...shown, ...part })
  async function send() {
    const result = await act.act('publish', { ...shown, photoIds: [...shown.photoIds] })
    onResult(result)
    if (!result.ok) return
    kept.done()
    onClose()
  }
  return (
    <ActForm
      title={wayWords.publish.name}
      act={act}
      name="publish"
      fields={['text', 'photoIds']}
      send={words.send}
      onSend={() => void send()}
      onCancel={onClose}
    >
      <Notice icon={agreed ? 'people' : 'lock'}>{agreed ? words.agreed : words.notAgreed}</Notice>
      <ShownText
        description={request.description}
        text={shown.text}
        error={errorAt(act, 'publish', 'text')}
        onChange={(next) => change({ text: next })}
      />
      <PublishPhotos
        request={request}
        photoIds={shown.photoIds}
        error={errorAt(act, 'publish', 'photoIds')}
        onChange={(next) => change({ photoIds: next })}
      />
      <Tick text={words.hidden} on={shown.hidden} onChange={(next) => change({ hidden: next })} />
    </ActForm>
  )
}

interface ShownTextProps {
  readonly description: string
  /** Null: masked by rule. */
  readonly text: string | null
  readonly error: string | undefined
  readonly onChange: (text: string | null) => void
}

function ShownText({ description, text, error, onChange }: ShownTextProps) {
  const ruled = maskText(description)
  return (
    <>
      <Question text={words.how}>
        <SegmentedControl
          label={words.how}
          options={[
            { value: 'rule', text: words.byRule },
            { value: 'hand', text: words.byHand },
          ]}
          value={text === null ? 'rule' : 'hand'}
          onChoose={(how) => onChange(how === 'rule' ? null : (text ?? ruled))}
        />
      </Question>
      {text === null ? (
        <View className="act-form__help">
          {words.ruled}
          {ruled}
        </View>
      ) : (
        <TextArea label={words.text} value={text} maxLength={descriptionLimit} error={error} onInput={onChange} />
      )}
    </>
  )
}
