// Blows the whistle: whom, what for, how soon.
import { useState } from 'react'
import { View } from '@tarojs/components'
import type { WhistleView } from '@core/partners/partners-api'
import { unitLimit } from '@core/partners/whistle-life'
import { Button } from '@/ui/button'
import { Card, Stack } from '@/ui/card'
import { ChoiceList } from '@/ui/choice'
import { TextArea } from '@/ui/field'
import { Notice } from '@/ui/notice'
import { QueryView } from '@/ui/query-view'
import { RefusalNotice } from '@/ui/refusal-notice'
import { whistleWords } from '@/ui/words/partners'
import { sentenceOf } from '@/ui/words/refusals'
import { UnitChoice } from './unit-choice'
import { UnitPicker } from './unit-picker'
import type { HeldUnit } from './units-held'
import { paces, useBlow } from './use-blow'
import { useCallableUnits } from './use-callable-units'
import './call-card.scss'

const words = whistleWords.blow
const paceOptions = paces.map((value) => ({ value, ...words.paces[value] }))
const whatMost = 500

interface BlowFormProps {
  readonly personId: string
  readonly units: readonly HeldUnit[]
  /** Empty where it is not blown for a request. */
  readonly requestId: string
  readonly onBlown: (whistle: WhistleView) => void
}

export function BlowForm({ personId, units, requestId, onBlown }: BlowFormProps) {
  const [chosenUnit, setChosenUnit] = useState('')
  const unitId = chosenUnit === '' ? (units[0]?.unitId ?? '') : chosenUnit
  const { request, units: callable } = useCallableUnits(unitId, requestId)
  const { draft, change, busy, refusal, faults, send } = useBlow(personId, unitId, requestId)
  const fault = (field: string) => {
    const found = faults.find((one) => one.field?.split('.')[0] === field)
    return found && sentenceOf(found)
  }
  const placed = ['partnerIds', 'what'].some((field) => fault(field) !== undefined)
  async function go() {
    const result = await send()
    if (result.ok) onBlown(result.value)
  }
  return (
    <>
      {request ? <Notice title={words.for(request.serviceName)}>{request.description}</Notice> : null}
      <UnitChoice label={words.inName} units={units} unitId={unitId} onChoose={setChosenUnit} />
      <Card>
        <TextArea
          label={words.what}
          placeholder={words.whatHint}
          maxLength={whatMost}
          value={draft.what}
          error={fault('what')}
          onInput={(what) => change({ what })}
        />
      </Card>
      <Card title={words.units}>
        <Stack tight>
          <View className="call__label">{words.unitsHelp(unitLimit)}</View>
          <QueryView query={callable}>
            {(all) => (
              <UnitPicker
                units={all}
                chosen={draft.partnerIds}
                error={fault('partnerIds')}
                onChange={(partnerIds) => change({ partnerIds })}
              />
            )}
          </QueryView>
        </Stack>
      </Card>
      <Card title={words.pace}>
        <ChoiceList label={words.pace} options={paceOptions} value={draft.pace} onChoose={(pace) => change({ pace })} />
      </Card>
      {requestId === '' ? null : <Notice>{words.residentSees}</Notice>}
      {refusal && !placed ? <RefusalNotice refusal={refusal} /> : null}
      <Button look="primary" wide busy={busy} onPress={() => void go()}>
        {words.send}
      </Button>
    </>
  )
}
