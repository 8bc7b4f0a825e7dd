// Leave and substitutes of one of the caller's units.
import { useState } from 'react'
import { SegmentedControl } from '@/ui/choice'
import { QueryView } from '@/ui/query-view'
import { useNow } from '@/ui/use-now'
import { ruleWords } from '@/ui/words/routing'
import { LeaveForm } from './leave-form'
import { LeaveList } from './leave-list'
import { useLeaves } from './use-leaves'

const words = ruleWords.leaves

interface LeavesProps {
  readonly units: readonly { readonly unitId: string; readonly unitName: string }[]
}

export function Leaves({ units }: LeavesProps) {
  const [chosen, setChosen] = useState('')
  const unitId = chosen === '' ? (units[0]?.unitId ?? '') : chosen
  const { leaves, colleagues } = useLeaves(unitId)
  const now = useNow()
  return (
    <>
      {units.length > 1 ? (
        <SegmentedControl
          label={words.unit}
          options={units.map((unit) => ({ value: unit.unitId, text: unit.unitName }))}
          value={unitId}
          onChoose={setChosen}
        />
      ) : null}
      <QueryView query={leaves} rows={2}>
        {(known) => <LeaveList leaves={known} now={now} onEnded={() => void leaves.refresh()} />}
      </QueryView>
      <QueryView query={colleagues} rows={2}>
        {(people) => <LeaveForm unitId={unitId} colleagues={people} onTaken={() => void leaves.refresh()} />}
      </QueryView>
    </>
  )
}
