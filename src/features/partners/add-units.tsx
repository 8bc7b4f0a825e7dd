// Calls more units to a whistle that is under way.
import { useState } from 'react'
import type { WhistleView } from '@core/partners/partners-api'
import { useQuery } from '@/rpc/use-query'
import { Button } from '@/ui/button'
import { Card, Stack } from '@/ui/card'
import { QueryView } from '@/ui/query-view'
import { whistleWords } from '@/ui/words/partners'
import { sentenceOf } from '@/ui/words/refusals'
import { UnitPicker } from './unit-picker'
import type { WhistleAct } from './use-whistle-act'

const words = whistleWords.one

interface AddUnitsProps {
  readonly whistle: WhistleView
  readonly act: WhistleAct
  readonly onDone: () => void
}

export function AddUnits({ whistle, act, onDone }: AddUnitsProps) {
  const units = useQuery('partners', 'units', { unitId: whistle.blower.unitId })
  const [chosen, setChosen] = useState<readonly string[]>([])
  const refused = act.refused?.name === 'addUnits' ? sentenceOf(act.refused.refusal) : undefined
  async function send() {
    if ((await act.act('addUnits', { partnerIds: [...chosen] })).ok) onDone()
  }
  return (
    <Card title={words.addUnits}>
      <Stack>
        <QueryView query={units}>
          {(all) => (
            <UnitPicker
              units={all.filter((unit) => !whistle.calls.some((call) => call.unitId === unit.id))}
              chosen={chosen}
              error={refused}
              onChange={setChosen}
            />
          )}
        </QueryView>
        <Button
          look="primary"
          wide
          busy={act.busy === 'addUnits'}
          disabled={chosen.length === 0}
          onPress={() => void send()}
        >
          {words.addSend}
        </Button>
        <Button wide onPress={onDone}>
          {words.back}
        </Button>
      </Stack>
    </Card>
  )
}
