// Who of a unit is away, and arranging it: taken once however often the net asks for a retry.
import { useMemo, useState } from 'react'
import { dayMs, startOfChinaDay } from '@core/kernel/china-day'
import { newId } from '@/platform/new-id'
import { useCommand } from '@/rpc/use-command'
import { useQuery } from '@/rpc/use-query'

export function useLeaves(unitId: string) {
  const input = useMemo(() => (unitId === '' ? null : { unitId }), [unitId])
  const leaves = useQuery('district', 'leaves', input, { keep: false })
  const colleagues = useQuery('district', 'colleagues', input, { keep: false })
  return { leaves, colleagues }
}

export interface WrittenLeave {
  readonly id: string
  readonly personId: string
  /** Midnight of the first day, and of the last, which is taken whole. */
  readonly firstDay: number
  readonly lastDay: number
  /** Empty: the rest of the roster. */
  readonly substituteId: string
}

function blank(): WrittenLeave {
  const tomorrow = startOfChinaDay(Date.now()) + dayMs
  return { id: newId(), personId: '', firstDay: tomorrow, lastDay: tomorrow, substituteId: '' }
}

export function useTakeLeave(unitId: string) {
  const [leave, setLeave] = useState(blank)
  const command = useCommand('district', 'takeLeave')
  const change = (part: Partial<WrittenLeave>) => {
    command.forget()
    setLeave((before) => ({ ...before, ...part }))
  }
  async function send(): Promise<boolean> {
    const { id, personId, firstDay, lastDay, substituteId } = leave
    const until = lastDay + dayMs
    const substitute = substituteId === '' ? {} : { substituteId }
    const result = await command.run({ id, unitId, personId, from: firstDay, until, ...substitute })
    if (result.ok) setLeave(blank())
    return result.ok
  }
  return { leave, change, send, busy: command.busy, refusal: command.refusal }
}
