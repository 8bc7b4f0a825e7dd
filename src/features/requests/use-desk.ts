// The desk: what is listed, what is chosen, and how the keyboard moves through it.
import { useState } from 'react'
import type { Me } from '@core/accounts/accounts-api'
import { unitsHeld } from '@core/accounts/units-held'
import { staffRoles } from '@core/kernel/role'
import { useKeys } from '@/platform/use-keys'
import { deskInput, useDeskFilters } from './use-desk-filters'
import { usePages } from './use-pages'

export function useDesk(me: Me | undefined) {
  const units = staffUnits(me)
  const { filters, change } = useDeskFilters(me?.accountId ?? '')
  const pages = usePages('desk', units.length > 0 ? deskInput(filters) : null, { keep: false })
  const [chosenId, setChosenId] = useState('')
  const ids = pages.items.map((request) => request.id)

  const step = (by: number) => {
    const next = ids[Math.max(0, Math.min(ids.length - 1, ids.indexOf(chosenId) + by))]
    if (next !== undefined) setChosenId(next)
  }
  useKeys({ j: () => step(1), k: () => step(-1), r: () => void pages.first.refresh() })
  return { units, filters, change, pages, chosenId, choose: setChosenId }
}

/** The units the caller works for, each once. */
export function staffUnits(me: Me | undefined) {
  return unitsHeld(me, staffRoles)
}
