// What the person who asked may say now: done, not done yet, how it was.
import { View } from '@tarojs/components'
import { useEffect, useState } from 'react'
import type { Caller } from '@core/kernel/caller'
import { may } from '@core/requests/may'
import { ratings, type Rating } from '@core/requests/request'
import type { RequestView } from '@core/requests/requests-api'
import { Button } from '@/ui/button'
import { Card } from '@/ui/card'
import { ChoiceList } from '@/ui/choice'
import { Field, TextArea } from '@/ui/field'
import { RefusalNotice } from '@/ui/refusal-notice'
import { sentenceOf } from '@/ui/words/refusals'
import { ratingWords, requestWords } from '@/ui/words/requests'
import { showPart } from '@/ui/show-top'
import { useAct, type Act, type ActName } from './use-act'
import { useKept } from '@/platform/use-kept'
import './resident-actions.scss'

const words = requestWords.one

interface ResidentActionsProps {
  readonly request: RequestView
  readonly caller: Caller
  readonly onChange: (request: RequestView) => void
}

export function ResidentActions({ request, caller, onChange }: ResidentActionsProps) {
  const act = useAct(request.id)
  const given = { request, act, onChange }
  return (
    <>
      {may(request, 'confirm', caller) || may(request, 'reopen', caller) ? (
        <Verdict {...given} mayConfirm={may(request, 'confirm', caller)} mayReopen={may(request, 'reopen', caller)} />
      ) : null}
      {may(request, 'rate', caller) && request.status !== 'answered' ? <RatingCard {...given} /> : null}
      {request.rating === null ? null : <Card>{words.rated(request.rating)}</Card>}
    </>
  )
}

interface PartProps {
  readonly request: RequestView
  readonly act: Act
  readonly onChange: (request: RequestView) => void
}

interface VerdictProps extends PartProps {
  readonly mayConfirm: boolean
  readonly mayReopen: boolean
}

function Verdict({ request, act, onChange, ...may }: VerdictProps) {
  const [reopening, setReopening] = useState(false)
  if (reopening)
    return <ReopenCard request={request} act={act} onChange={onChange} onCancel={() => setReopening(false)} />
  async function confirm() {
    const done = await act.act('confirm', {})
    if (done.ok) onChange(done.value)
  }
  return (
    <Card>
      <View className="stack">
        <Refused act={act} name="confirm" />
        {may.mayConfirm ? (
          <Button look="primary" wide busy={act.busy === 'confirm'} onPress={() => void confirm()}>
            {words.confirm}
          </Button>
        ) : null}
        {may.mayReopen ? (
          <Button wide disabled={act.busy !== null} onPress={() => setReopening(true)}>
            {words.reopen}
          </Button>
        ) : null}
      </View>
    </Card>
  )
}

function ReopenCard({ request, act, onChange, onCancel }: PartProps & { readonly onCancel: () => void }) {
  const reason = useKept(`reopen.${request.id}`, '')
  const id = `reopen-${request.id}`
  useEffect(() => showPart(id), [id])
  async function send() {
    const done = await act.act('reopen', { reason: reason.value })
    if (!done.ok) return
    reason.done()
    onChange(done.value)
  }
  return (
    <Card>
      <View id={id} className="stack reopen">
        <TextArea
          label={words.reopenReason}
          help={words.reopenOnce}
          value={reason.value}
          error={errorOf(act, 'reopen')}
          onInput={reason.change}
        />
        <Button look="primary" wide busy={act.busy === 'reopen'} onPress={() => void send()}>
          {words.reopenSend}
        </Button>
        <Button wide onPress={onCancel}>
          {words.cancel}
        </Button>
      </View>
    </Card>
  )
}

function RatingCard({ request, act, onChange }: PartProps) {
  const [rating, setRating] = useState<Rating>()
  const comment = useKept(`comment.${request.id}`, '')
  async function send() {
    if (!rating) return
    const done = await act.act('rate', { rating, comment: comment.value })
    if (!done.ok) return
    comment.done()
    onChange(done.value)
  }
  return (
    <Card title={words.rate}>
      <View className="stack">
        <ChoiceList
          label={words.rate}
          options={ratings.map((value) => ({ value, text: ratingWords[value] }))}
          value={rating}
          onChoose={setRating}
        />
        <Field
          label={words.comment}
          value={comment.value}
          maxLength={200}
          onInput={comment.change}
          error={errorOf(act, 'rate')}
        />
        <Button look="primary" wide disabled={!rating} busy={act.busy === 'rate'} onPress={() => void send()}>
          {words.rateSend}
        </Button>
      </View>
    </Card>
  )
}

function Refused({ act, name }: { readonly act: Act; readonly name: ActName }) {
  return act.refused?.name === name ? <RefusalNotice refusal={act.refused.refusal} /> : null
}

function errorOf({ refused }: Act, name: ActName): string | undefined {
  return refused?.name === name ? sentenceOf(refused.refusal) : undefined
}
