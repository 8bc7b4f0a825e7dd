// What this person may do about one call now: come, say how it goes, let go, judge.
import { View } from '@tarojs/components'
import { useState } from 'react'
import type { Caller } from '@core/kernel/caller'
import type { WhistleView } from '@core/partners/partners-api'
import type { UnitCall } from '@core/partners/whistle'
import { mayDo, speaksFor, type CallCommandName } from '@core/partners/whistle-life'
import { Button } from '@/ui/button'
import { RefusalNotice } from '@/ui/refusal-notice'
import { whistleWords } from '@/ui/words/partners'
import { JudgementForm, PersonForm, SaidForm } from './call-forms'
import type { WhistleAct } from './use-whistle-act'

const words = whistleWords.act

interface CallActionsProps {
  readonly whistle: WhistleView
  readonly call: UnitCall
  readonly caller: Caller
  readonly act: WhistleAct
}

/** In the order they are offered; the first one is the thing to do now. */
const order: readonly CallCommandName[] = ['reportIn', 'finish', 'act', 'release', 'sendBack', 'rate', 'cancel']

export function CallActions(props: CallActionsProps) {
  const { whistle, call, caller, act } = props
  const [writing, setWriting] = useState<CallCommandName>()
  const possible = order.filter((name) => mayDo(whistle, name, call.unitId, caller))
  const close = () => setWriting(undefined)
  if (writing && possible.includes(writing)) return <CallForm {...props} name={writing} onDone={close} />
  // Coming, and judging, are all there is to do: the form itself stands there.
  const asUnit = speaksFor(call.unitId, caller)
  if (asUnit && call.state === 'called') return <CallForm {...props} name="reportIn" />
  if (asUnit && possible.includes('rate')) return <CallForm {...props} name="rate" />
  const offered = call.state === 'reported' ? changeLast(possible) : possible
  return (
    <>
      {act.refused ? <RefusalNotice refusal={act.refused.refusal} /> : null}
      {asUnit && call.state === 'finished' ? <View className="call__line">{words.waitingForBlower}</View> : null}
      <View className="row">
        {offered.map((name, index) => (
          <Button key={name} look={isMain(name, index) ? 'primary' : 'plain'} onPress={() => setWriting(name)}>
            {textOf(name, call, asUnit)}
          </Button>
        ))}
      </View>
    </>
  )
}

/** Once somebody has come, naming somebody else is the exception. */
function changeLast(names: readonly CallCommandName[]): readonly CallCommandName[] {
  const others = names.filter((name) => name !== 'reportIn')
  return others.length < names.length ? [...others, 'reportIn'] : names
}

/** What ends a call well is the primary action; writing down for others and calling off are not. */
function isMain(name: CallCommandName, index: number): boolean {
  return index === 0 && (name === 'finish' || name === 'release')
}

function textOf(name: CallCommandName, call: UnitCall, asUnit: boolean): string {
  switch (name) {
    case 'reportIn':
      if (call.state === 'reported') return words.change
      return asUnit ? words.reportIn : words.reportInFor
    case 'act':
      return words.act
    case 'finish':
      return words.finish
    case 'sendBack':
      return words.sendBack
    case 'release':
      return words.release
    case 'rate':
      return words.rate
    case 'cancel':
      return words.cancel
  }
}

interface CallFormProps extends CallActionsProps {
  readonly name: CallCommandName
  /** Absent where the form stands there by itself. */
  readonly onDone?: () => void
}

function CallForm({ name, whistle, call, caller, act, onDone }: CallFormProps) {
  const { unitId } = call
  const forms = { place: `whistle.${caller.personId}.${whistle.id}.${unitId}.${name}`, act, name, onDone }
  const seen = whistle.requests.length > 0 ? words.residentSees : undefined
  switch (name) {
    case 'reportIn':
      return (
        <PersonForm
          {...forms}
          firstName={speaksFor(unitId, caller) && !call.person ? caller.name : ''}
          send={speaksFor(unitId, caller) ? words.reportSend : words.reportSendFor}
          onSend={(person) => act.act('reportIn', { unitId, person })}
        />
      )
    case 'act':
      return <SaidForm {...forms} label={words.act} hint={words.actHint} help={seen} send={words.actSend} onSend={(said) => act.act('act', { unitId, said })} /> // prettier-ignore
    case 'finish':
      return <SaidForm {...forms} label={words.finishText} hint={words.finishHint} help={seen} send={words.finishSend} onSend={(said) => act.act('finish', { unitId, said })} /> // prettier-ignore
    case 'sendBack':
      return <SaidForm {...forms} label={words.sendBackReason} send={words.sendBackSend} onSend={(reason) => act.act('sendBack', { unitId, reason })} /> // prettier-ignore
    case 'cancel':
      return <SaidForm {...forms} label={whistleWords.one.cancelReason} send={whistleWords.one.cancelSend} onSend={(reason) => act.act('cancel', { unitId, reason })} /> // prettier-ignore
    case 'release':
      return (
        <JudgementForm
          {...forms}
          saidLabel={call.state === 'finished' ? words.releaseTextOptional : words.releaseText}
          saidHelp={seen}
          question={words.releaseRate}
          send={words.releaseSend}
          onSend={(judgement) => act.act('release', { unitId, ...judgement })}
        />
      )
    case 'rate':
      return (
        <JudgementForm
          {...forms}
          question={words.rate}
          help={words.rateHint}
          send={words.rateSend}
          onSend={({ rating, comment }) => act.act('rate', { unitId, rating, comment })}
        />
      )
  }
}
