// One's own promises: written, renewed, or let go without a trace.
import { View } from '@tarojs/components'
import { useState } from 'react'
import { dayMs } from '@core/kernel/china-day'
import { longestPromiseMs, promiseKinds, promiseLimit, promiseTextLimit, type MemberPromise, type PromiseKind } from '@core/members/member-card' // prettier-ignore
import type { MyCardView } from '@core/members/members-api'
import { useCommandIds } from '@/rpc/use-command-ids'
import { Button } from '@/ui/button'
import { Card, Row } from '@/ui/card'
import { endOfChosenDay, firstDayChoice } from '@/ui/day-choice'
import { FieldsForm } from '@/ui/fields-form'
import type { Answers, FormField } from '@/ui/form-field'
import { RefusalNotice } from '@/ui/refusal-notice'
import { Tag } from '@/ui/tag'
import { formatDay } from '@/ui/time'
import { TwoStep } from '@/ui/two-step'
import { useNow } from '@/ui/use-now'
import { memberWords as words, promiseKindWords } from '@/ui/words/members'
import type { MyCard } from './use-my-card'
import './members.scss'

const usualDays = 90
const place = 'members.promise'

export function PromisesForm({ card, mine }: { readonly card: MyCardView; readonly mine: MyCard }) {
  const now = useNow()
  const [writing, setWriting] = useState(false)
  const all = [...card.promises, ...card.over]
  const refusal = mine.refused && ['renew', 'withdraw'].includes(mine.refused.name) ? mine.refused.refusal : undefined
  return (
    <>
      <Card title={words.promises}>
        <View className="stack">
          {all.length === 0 ? <View className="field__help">{words.noPromises}</View> : null}
          {all.map((promise) => (
            <PromiseLine key={promise.id} promise={promise} now={now} over={card.over.includes(promise)} mine={mine} />
          ))}
          {card.shownTo === 'nobody' && all.length > 0 ? <View className="field__help">{words.onlyMine}</View> : null}
          {refusal ? <RefusalNotice refusal={refusal} /> : null}
          {writing || all.length >= promiseLimit ? null : (
            <Button wide icon="plus" onPress={() => setWriting(true)}>
              {words.write}
            </Button>
          )}
        </View>
      </Card>
      {writing ? <PromiseForm mine={mine} onClose={() => setWriting(false)} /> : null}
    </>
  )
}

interface LineProps {
  readonly promise: MemberPromise
  readonly now: number
  readonly over: boolean
  readonly mine: MyCard
}

function PromiseLine({ promise: { id, kind, text, until }, now, over, mine }: LineProps) {
  const day = formatDay(until, now)
  const renewed = Math.min(Math.max(until, now) + usualDays * dayMs, now + longestPromiseMs)
  return (
    <View className="member__promise">
      <Row>
        <Tag look="soft">{promiseKindWords[kind]}</Tag>
        <View className="member__until">{over ? words.over(day) : words.until(day)}</View>
      </Row>
      <View className="member__promised">{text}</View>
      <Button look="quiet" onPress={() => void mine.act('renew', { promiseId: id, until: renewed })}>
        {words.renew}
      </Button>
      <TwoStep
        text={words.withdraw}
        question={words.withdrawNote}
        sure={words.withdrawSure}
        busy={mine.busy === 'withdraw'}
        onSure={() => void mine.act('withdraw', { promiseId: id })}
      />
    </View>
  )
}

function PromiseForm({ mine, onClose }: { readonly mine: MyCard; readonly onClose: () => void }) {
  const { idFor, settled } = useCommandIds()
  async function send(answers: Answers): Promise<boolean> {
    const kind = (answers.kind ?? 'other') as PromiseKind
    const days = Number(answers.term ?? usualDays)
    const said = { kind, text: answers.text ?? '', until: endOfChosenDay(firstDayChoice(Date.now(), days)) }
    const done = await mine.act('promise', { id: idFor(JSON.stringify(said)), ...said })
    settled(done)
    if (done.ok) onClose()
    return done.ok
  }
  return (
    <FieldsForm
      place={place}
      title={words.write}
      fields={fields}
      refusal={mine.refused?.name === 'promise' ? mine.refused.refusal : undefined}
      busy={mine.busy === 'promise'}
      send={words.send}
      check={missing}
      onSend={send}
      onClose={onClose}
    />
  )
}

function missing({ kind, text = '' }: Answers): Answers {
  return { ...(kind ? {} : { kind: words.choose }), ...(text.trim() === '' ? { text: words.missing } : {}) }
}

const terms = Object.entries(words.terms).map(([value, text]) => ({ value, text }))

const fields: readonly FormField[] = [
  { kind: 'one', name: 'kind', label: words.kind, options: promiseKinds.map((value) => ({ value, text: promiseKindWords[value] })) }, // prettier-ignore
  { kind: 'text', name: 'text', label: words.text, hint: words.textHint, most: promiseTextLimit },
  { kind: 'one', name: 'term', label: words.term, options: terms, usual: String(usualDays) },
]
