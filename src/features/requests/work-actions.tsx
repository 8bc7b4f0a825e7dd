// What this member of staff may do now: take it, answer, pass it up, close it.
import { View } from '@tarojs/components'
import { useState } from 'react'
import type { Caller } from '@core/kernel/caller'
import type { Result } from '@core/kernel/result'
import { mayAccept, mayAnswer, mayClose, mayReturn } from '@core/requests/may'
import type { RequestSummary, RequestView } from '@core/requests/requests-api'
import { Button } from '@/ui/button'
import { Card } from '@/ui/card'
import { RefusalNotice } from '@/ui/refusal-notice'
import { requestWords } from '@/ui/words/requests'
import type { Act } from './use-act'
import { AnswerForm, SentenceForm } from './work-forms'

const words = requestWords.work

interface WorkActionsProps {
  readonly request: RequestView
  readonly caller: Caller
  readonly act: Act
  readonly onResult: (result: Result<RequestView>) => void
  readonly onReturned: (result: Result<RequestSummary>) => void
}

export function WorkActions(props: WorkActionsProps) {
  const { request, caller, act, onResult } = props
  const [writing, setWriting] = useState<'return' | 'close'>()
  const refused =
    act.refused?.name === 'accept' && act.refused.refusal.code !== 'conflict' ? act.refused.refusal : undefined
  if (writing === 'return') return <ReturnForm {...props} onCancel={() => setWriting(undefined)} />
  if (writing === 'close') return <CloseForm {...props} onCancel={() => setWriting(undefined)} />
  return (
    <>
      {refused ? <RefusalNotice refusal={refused} /> : null}
      {mayAccept(request, caller) ? (
        <Button
          look="primary"
          wide
          busy={act.busy === 'accept'}
          onPress={() => void act.act('accept', {}).then(onResult)}
        >
          {words.accept}
        </Button>
      ) : null}
      {mayAnswer(request, caller) ? (
        <AnswerForm request={request} act={act} primary={!mayAccept(request, caller)} onResult={onResult} />
      ) : (
        <Waiting request={request} />
      )}
      <View className="row">
        {mayReturn(request, caller) ? <Button onPress={() => setWriting('return')}>{words.return}</Button> : null}
        {mayClose(request, caller) ? <Button onPress={() => setWriting('close')}>{words.close}</Button> : null}
      </View>
    </>
  )
}

function Waiting({ request }: { readonly request: RequestView }) {
  return <Card>{request.status === 'answered' ? words.waitingForResident : words.nothingToDo}</Card>
}

function ReturnForm({
  request,
  act,
  onReturned,
  onResult,
  onCancel,
}: WorkActionsProps & { readonly onCancel: () => void }) {
  async function send(reason: string) {
    const result = await act.act('return', { reason })
    if (result.ok) onReturned(result)
    else if (result.error.code === 'conflict') onResult(result)
    return result
  }
  return (
    <SentenceForm
      place={`return.${request.id}`}
      name="return"
      act={act}
      label={words.returnReason}
      help={words.returnHint(request.desk.unitName)}
      send={words.returnSend}
      onSend={send}
      onCancel={onCancel}
    />
  )
}

function CloseForm({ request, act, onResult, onCancel }: WorkActionsProps & { readonly onCancel: () => void }) {
  async function send(note: string) {
    const result = await act.act('close', { note })
    onResult(result)
    if (result.ok) onCancel()
    return result
  }
  return (
    <SentenceForm
      place={`close.${request.id}`}
      name="close"
      act={act}
      label={words.closeNote}
      send={words.closeSend}
      onSend={send}
      onCancel={onCancel}
    />
  )
}
