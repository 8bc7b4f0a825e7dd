// What staff write to the resident: an answer, or how far it has come.
import { View } from '@tarojs/components'
import { Button } from '@/ui/button'
import { Card } from '@/ui/card'
import { workWords } from '@/ui/words/desk'
import { formWords, wayWords } from '@/ui/words/ways'
import { sentenceOf } from '@/ui/words/refusals'
import { ActForm } from './act-form'
import { useSendAnswer, type SendAnswer } from './use-send-answer'
import type { WayProps } from './way-props'
import { WordsSection } from './words-section'

interface AnswerFormProps extends Pick<WayProps, 'request' | 'act' | 'onResult'> {
  readonly primary: boolean
}

export function AnswerForm({ request, act, primary, onResult }: AnswerFormProps) {
  const sending = useSendAnswer('answer', request.id, act)
  async function send() {
    const result = await sending.send()
    if (result) onResult(result)
  }
  return (
    <Card>
      <View className="stack">
        <Written label={workWords.answerText} hint={workWords.answerHint} sending={sending} />
        <Button look={primary ? 'primary' : 'plain'} wide busy={sending.busy} onPress={() => void send()}>
          {workWords.answerSend}
        </Button>
      </View>
    </Card>
  )
}

export function ProgressForm({ request, act, onResult, onClose }: WayProps) {
  const sending = useSendAnswer('progress', request.id, act)
  async function send() {
    const result = await sending.send()
    if (!result) return
    onResult(result)
    if (result.ok) onClose()
  }
  return (
    <ActForm
      title={wayWords.progress.name}
      act={act}
      name="progress"
      fields={['text', 'photos']}
      send={formWords.progress.send}
      busy={sending.busy}
      onSend={() => void send()}
      onCancel={onClose}
    >
      <Written label={formWords.progress.text} hint={formWords.progress.hint} sending={sending} />
    </ActForm>
  )
}

interface WrittenProps {
  readonly label: string
  readonly hint: string
  readonly sending: SendAnswer
}

function Written({ label, hint, sending }: WrittenProps) {
  return (
    <WordsSection
      label={label}
      hint={hint}
      text={sending.answer.text}
      onText={(text) => sending.change({ text })}
      photos={sending.answer.photos}
      onPhotos={(photos) => sending.change({ photos })}
      textError={sending.textFault ? sentenceOf(sending.textFault) : undefined}
      photoError={sending.photoFault ? sentenceOf(sending.photoFault) : undefined}
    />
  )
}
