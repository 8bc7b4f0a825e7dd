// One call: what is asked, and one tap for yes or no.
import { View } from '@tarojs/components'
import { useState } from 'react'
import type { CallView } from '@core/calls/calls-api'
import { useCommand } from '@/rpc/use-command'
import { Button } from '@/ui/button'
import { CallButton } from '@/ui/call-button'
import { Card } from '@/ui/card'
import { Field } from '@/ui/field'
import { ListRow } from '@/ui/list-row'
import { Notice } from '@/ui/notice'
import { RefusalNotice } from '@/ui/refusal-notice'
import { useReading } from '@/ui/reading'
import { formatMoment } from '@/ui/time'
import { useNow } from '@/ui/use-now'
import { audienceWords, callWords as words } from '@/ui/words/calls'

interface CallSheetProps {
  readonly call: CallView
  /** The organisation knows the name already. */
  readonly isKnown: boolean
  readonly onChanged: (call: CallView) => void
}

export function CallSheet({ call, isKnown, onChanged }: CallSheetProps) {
  return (
    <>
      <CallHead call={call} />
      {call.open ? null : <ClosedNotice call={call} />}
      {call.mayAnswer || isExpected(call) ? <AnswerCard call={call} isKnown={isKnown} onChanged={onChanged} /> : null}
      <CallFacts call={call} />
    </>
  )
}

/** Said yes in time, and nobody has called it off: this person is waited for. */
function isExpected({ mine, open, closedWhy: why }: CallView): boolean {
  return mine === 'yes' && (open || why !== 'byHand')
}

function ClosedNotice({ call }: { readonly call: CallView }) {
  const why = call.closedReason === '' ? closedWhy(call) : call.closedReason
  // Nobody more is needed: for whoever said yes that is no news.
  return isExpected(call) ? null : <Notice title={words.closed}>{why}</Notice>
}

function closedWhy({ closedWhy: why }: CallView): string {
  return words.closedWhy[why === '' ? 'over' : why]
}

/** All one needs to say yes or no; in elder mode the call button stays at the foot instead. */
function CallHead({ call }: { readonly call: CallView }) {
  const now = useNow()
  const { elder } = useReading()
  const when = formatMoment(call.startsAt, now)
  return (
    <Card title={call.title}>
      <View className="stack stack--tight">
        <View>{call.text}</View>
        <View className="field__label">{call.where === '' ? when : `${when} · ${call.where}`}</View>
        {call.phone === '' || elder ? null : <CallButton wide number={call.phone} who={call.unitName} />}
      </View>
    </Card>
  )
}

function CallFacts({ call }: { readonly call: CallView }) {
  const now = useNow()
  return (
    <Card flush>
      <ListRow title={words.wantedLabel} aside={words.wanted(call.wanted)} />
      <ListRow title={words.whoLabel} aside={words.who(call.audience.map((one) => audienceWords[one]))} />
      <ListRow title={words.untilLabel} aside={formatMoment(call.until, now)} />
    </Card>
  )
}

function AnswerCard({ call, isKnown, onChanged }: CallSheetProps) {
  const now = useNow()
  const [name, setName] = useState('')
  const command = useCommand('calls', 'answer')
  async function say(answer: 'yes' | 'no') {
    const result = await command.run({ id: call.id, answer, ...(name.trim() === '' ? {} : { name }) })
    if (result.ok) onChanged(result.value)
  }
  const asksName = !isKnown && call.mine !== 'yes'
  return (
    <Card>
      <View className="stack">
        {call.mine === 'yes' ? <Notice icon="check" title={words.saidYes(formatMoment(call.startsAt, now))} /> : null}
        {call.mine === 'no' ? <Notice title={words.saidNo} /> : null}
        <View className="field__help">{call.open ? words.change : words.expected}</View>
        {asksName ? (
          <Field label={words.name} placeholder={words.nameHint} maxLength={40} value={name} onInput={setName} />
        ) : null}
        {command.refusal ? <RefusalNotice refusal={command.refusal} /> : null}
        {call.mine === 'yes' ? null : (
          <Button look="primary" wide busy={command.busy} onPress={() => void say('yes')}>
            {words.yes}
          </Button>
        )}
        {call.mine === 'no' ? null : (
          <Button wide disabled={command.busy} onPress={() => void say('no')}>
            {call.open ? words.no : words.cannot}
          </Button>
        )}
      </View>
    </Card>
  )
}
