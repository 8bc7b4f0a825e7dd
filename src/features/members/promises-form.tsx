// One's own promises: written, renewed, or let go without a trace.
import { View } from '@tarojs/components'
import { useState } from 'react'
import { dayMs } from '@core/kernel/china-day'
import { promiseKinds, promiseLimit, promiseTextLimit, type MemberPromise, type PromiseKind } from '@core/members/member-card' // prettier-ignore
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
  const renewed = Math.max(until, now) + usualDays * dayMs
  return (
    <View className="member__promise">
      <Row>
        <Tag look="soft">{promiseKindWords[kind]}</Tag>
        <View className="member__until">{over ? words.over(day) : words.until(day)}</View>
      </Row>
      <View className="member__promised">{text}</View>
      <Row>
        <Button look="quiet" onPress={() => void mine.act('renew', { promiseId: id, until: renewed })}>
          {words.renew}
        </Button>
        <Button
          look="quiet"
          label={`${words.withdraw}：${text}`}
          onPress={() => void mine.act('withdraw', { promiseId: id })}
        >
          {words.withdraw}
        </Button>
      </Row>
    </View>
  )
}

function PromiseForm({ mine, onClose }: { readonly mine: MyCard; readonly onClose: () => void }) {
  const { idFor, settled } = useCommandIds()
  const [usualDay] = useState(() => firstDayChoice(Date.now(), usualDays))
  async function send(answers: Answers): Promise<boolean> {
    const kind = (answers.kind ?? 'other') as PromiseKind
    const said = { kind, text: answers.text ?? '', until: endOfChosenDay(answers.until ?? usualDay) }
    const done = await mine.act('promise', { id: idFor(JSON.stringify(said)), ...said })
    settled(done)
    if (done.ok) onClose()
    return done.ok
  }
  return (
    <FieldsForm
      place={place}
      title={words.write}
      fields={fieldsOf(usualDay)}
      refusal={mine.refused?.name === 'promise' ? mine.refused.refusal : undefined}
      busy={mine.busy === 'promise'}
      send={words.send}
      check={({ kind }): Answers => (kind ? {} : { kind: words.choose })}
      onSend={send}
      onClose={onClose}
    />
  )
}

function fieldsOf(usualDay: string): readonly FormField[] {
  return [
    { kind: 'one', name: 'kind', label: words.kind, options: promiseKinds.map((value) => ({ value, text: promiseKindWords[value] })) }, // prettier-ignore
    { kind: 'text', name: 'text', label: words.text, hint: words.textHint, most: promiseTextLimit },
    { kind: 'day', name: 'until', label: words.untilDay, usual: usualDay },
  ]
}
