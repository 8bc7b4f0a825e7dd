// What staff write: an answer, a reason to return, a note to close with.
import { View } from '@tarojs/components'
import type { Result } from '@core/kernel/result'
import type { RequestView } from '@core/requests/requests-api'
import { Button } from '@/ui/button'
import { Card } from '@/ui/card'
import { TextArea } from '@/ui/field'
import { sentenceOf } from '@/ui/words/refusals'
import { requestWords } from '@/ui/words/requests'
import type { Act, ActName } from './use-act'
import { useKept } from '@/platform/use-kept'
import { useSendAnswer } from './use-send-answer'
import { WordsSection } from './words-section'

const words = requestWords.work

interface AnswerFormProps {
  readonly request: RequestView
  readonly act: Act
  readonly primary: boolean
  readonly onResult: (result: Result<RequestView>) => void
}

export function AnswerForm({ request, act, primary, onResult }: AnswerFormProps) {
  const sending = useSendAnswer(request.id, act)
  async function send() {
    const result = await sending.send()
    if (result) onResult(result)
  }
  return (
    <Card>
      <View className="stack">
        <WordsSection
          label={words.answerText}
          hint={words.answerHint}
          text={sending.answer.text}
          onText={(text) => sending.change({ text })}
          photos={sending.answer.photos}
          onPhotos={(photos) => sending.change({ photos })}
          textError={sending.textFault ? sentenceOf(sending.textFault) : undefined}
          photoError={sending.photoFault ? sentenceOf(sending.photoFault) : undefined}
        />
        <Button look={primary ? 'primary' : 'plain'} wide busy={sending.busy} onPress={() => void send()}>
          {words.answerSend}
        </Button>
      </View>
    </Card>
  )
}

interface SentenceFormProps {
  /** Where the text is kept until it is sent. */
  readonly place: string
  readonly name: ActName
  readonly act: Act
  readonly label: string
  readonly help?: string | undefined
  readonly send: string
  readonly onSend: (text: string) => Promise<Result<unknown>>
  readonly onCancel: () => void
}

/** One sentence and a button. */
export function SentenceForm({ place, name, act, label, help, send, onSend, onCancel }: SentenceFormProps) {
  const kept = useKept(place, '')
  async function go() {
    if ((await onSend(kept.value)).ok) kept.done()
  }
  return (
    <Card>
      <View className="stack">
        <TextArea
          label={label}
          help={help}
          value={kept.value}
          maxLength={200}
          error={act.refused?.name === name ? sentenceOf(act.refused.refusal) : undefined}
          onInput={kept.change}
        />
        <Button look="primary" wide busy={act.busy === name} onPress={() => void go()}>
          {send}
        </Button>
        <Button wide onPress={onCancel}>
          {requestWords.one.cancel}
        </Button>
      </View>
    </Card>
  )
}
