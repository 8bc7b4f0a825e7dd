// For staff: hours of a unit's activities as a table.
import { useMemo, useState } from 'react'
import type { Option } from '@/ui/choice'
import { PickOne } from '@/ui/pick-one'
import { runWords as words } from '@/ui/words/volunteers-work'
import { HoursTable } from './hours-table'

export function UnitHours({ units }: { readonly units: readonly Option<string>[] }) {
  const [chosen, setChosen] = useState('')
  const unitId = chosen === '' ? (units[0]?.value ?? '') : chosen
  const of = useMemo(() => ({ unitId }), [unitId])
  return (
    <>
      {units.length > 1 ? <PickOne label={words.unit} options={units} value={unitId} onChoose={setChosen} /> : null}
      <HoursTable key={unitId} of={of} />
    </>
  )
}
