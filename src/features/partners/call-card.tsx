// One called unit: how it stands, by when it must come, who came, what came of it, and what may be done now.
import { View } from '@tarojs/components'
import type { Caller } from '@core/kernel/caller'
import type { WhistleView } from '@core/partners/partners-api'
import type { UnitCall, Whistle } from '@core/partners/whistle'
import { isBlowerSide, speaksFor } from '@core/partners/whistle-life'
import { CallButton } from '@/ui/call-button'
import { Card } from '@/ui/card'
import { Tag } from '@/ui/tag'
import { callStateWords, limitWords, whistleWords } from '@/ui/words/partners'
import { ratingWords } from '@/ui/words/requests'
import { CallActions } from './call-actions'
import { lookOf } from './call-look'
import type { WhistleAct } from './use-whistle-act'
import './call-card.scss'

const words = whistleWords.one

interface CallCardProps {
  readonly whistle: WhistleView
  readonly call: UnitCall
  readonly caller: Caller
  readonly act: WhistleAct
  readonly now: number
}

export function CallCard({ whistle, call, caller, act, now }: CallCardProps) {
  const asBlower = isBlowerSide(whistle, caller)
  const asUnit = speaksFor(call.unitId, caller)
  return (
    <Card title={call.unitName} aside={<Tag look={lookOf(call, now)}>{callStateWords[call.state]}</Tag>}>
      <View className="stack stack--tight">
        <CallFacts call={call} ladder={whistle.ladder} now={now} />
        <Judgements call={call} asUnit={asUnit} />
        {asBlower && !asUnit ? <Numbers call={call} /> : null}
        <CallActions whistle={whistle} call={call} caller={caller} act={act} />
      </View>
    </Card>
  )
}

function CallFacts({
  call,
  ladder,
  now,
}: {
  readonly call: UnitCall
  readonly ladder: Whistle['ladder']
  readonly now: number
}) {
  const told = ladder[call.climbed - 1]
  const lines = [
    limitWords(call, now),
    call.state === 'called' && told ? words.climbed(told.unitName) : '',
    call.person ? words.came(call.person.name) : '',
  ].filter(Boolean)
  return (
    <>
      {lines.map((line) => (
        <View key={line} className="call__line">
          {line}
        </View>
      ))}
      {call.result ? (
        <>
          <View className="call__label">{words.result}</View>
          <View className="call__said">{call.result.text}</View>
        </>
      ) : null}
    </>
  )
}

function Judgements({ call, asUnit }: { readonly call: UnitCall; readonly asUnit: boolean }) {
  const { ratingOfUnit, ratingOfBlower } = call
  const said = (judgement: NonNullable<UnitCall['ratingOfUnit']>) =>
    [ratingWords[judgement.rating], judgement.comment].filter(Boolean).join('，')
  return (
    <>
      {ratingOfUnit ? (
        <View className="call__line">{(asUnit ? words.ratingOfUs : words.ratingOfUnit)(said(ratingOfUnit))}</View>
      ) : null}
      {ratingOfBlower ? (
        <View className="call__line">{(asUnit ? words.ourRating : words.ratingOfBlower)(said(ratingOfBlower))}</View>
      ) : null}
    </>
  )
}

/** Whom to ring: who came, or the unit that has not come yet. */
function Numbers({ call }: { readonly call: UnitCall }) {
  const { state, person, phone, unitName, reachable } = call
  if (state === 'released' || state === 'cancelled') return null
  if (person && person.phone !== '')
    return (
      <CallButton wide number={person.phone} who={person.name}>
        {words.callPerson}
      </CallButton>
    )
  return (
    <>
      {reachable ? null : <View className="call__line">{words.unreachable}</View>}
      {phone === '' ? null : (
        <CallButton wide number={phone} who={unitName}>
          {words.callUnit}
        </CallButton>
      )}
    </>
  )
}
