// What a desk must see of a request at a glance: how urgent it is, until when, and what else asks for a look.
import { View } from '@tarojs/components'
import { queueOf } from '@core/requests/life'
import type { RequestSummary } from '@core/requests/requests-api'
import { stageOf } from '@core/requests/timing'
import { Tag } from '@/ui/tag'
import { deskWords } from '@/ui/words/desk'
import { limitWords } from '@/ui/words/limits'
import { urgencyWords } from '@/ui/words/requests'

type Limited = Pick<RequestSummary, 'status' | 'timing'>

/** The limit that runs, in words; undefined where none does. `late`: it was missed. */
export function runningLimit({ status, timing }: Limited, now: number): { text: string; late: boolean } | undefined {
  if (queueOf(status) !== 'toDo' || timing.answerBy === 0) return undefined
  const stage = stageOf({ timing }, now)
  const due = stage === 'accept' ? timing.acceptBy : timing.answerBy
  return { text: limitWords(stage, due, now), late: due <= now }
}

/** In a row of the desk. */
export function LimitTags({ request, now }: { readonly request: RequestSummary; readonly now: number }) {
  const limit = runningLimit(request, now)
  const { urgency } = request
  const marks = marksOf(request)
  if (!limit && urgency === 'normal' && marks.length === 0) return null
  return (
    <View className="request-row__line">
      {urgency === 'normal' ? null : (
        <Tag look={urgency === 'emergency' ? 'alert' : 'outline'}>{urgencyWords[urgency]}</Tag>
      )}
      {limit ? <Limit {...limit} /> : null}
      {marks.map((mark) => (
        <Tag key={mark} look="outline">
          {mark}
        </Tag>
      ))}
    </View>
  )
}

function Limit({ text, late }: { readonly text: string; readonly late: boolean }) {
  return late ? <Tag look="alert">{text}</Tag> : <View className="request-row__limit">{text}</View>
}

function marksOf({ isFlagged, waitsForExtension, isPart }: RequestSummary): readonly string[] {
  const marks = [
    isFlagged ? deskWords.flagged : '',
    waitsForExtension ? deskWords.wantsTime : '',
    isPart ? deskWords.part : '',
  ]
  return marks.filter((mark) => mark !== '')
}
