// Does something about a matter: busy meanwhile, with the matter as it is afterwards, or the reason why not.
import { useCallback, useState } from 'react'
import type { MatterView } from '@core/councils/councils-api'
import type { Refusal, Result } from '@core/kernel/result'
import { call, type Sent } from '@/rpc/call'
import { useCommandIds } from '@/rpc/use-command-ids'

/** What a command makes has the command's own id: sent twice, it is made once. */
const makes = {
  addParty: 'partyId',
  addEvidence: 'evidenceId',
  addOption: 'optionId',
  takePosition: 'positionId',
  stateConflict: 'statementId',
  proposeAgreement: 'agreementId',
  addTask: 'taskId',
} as const
type Maker = keyof typeof makes

export type MatterActName =
  | Maker
  | 'screen'
  | 'withdraw'
  | 'move'
  | 'amendOption'
  | 'withdrawOption'
  | 'consent'
  | 'refuseAgreement'
  | 'keepInstalment'
  | 'breach'
  | 'finishTask'
  | 'close'
  | 'reopen'

/** Over a union each kind by itself: a yes has fields that a no has not. */
type Without<T, K extends string> = T extends unknown ? Omit<T, K> : never
export type MatterSaid<A extends MatterActName> = Without<
  Sent<'councils', A>,
  'id' | 'commandId' | (A extends Maker ? (typeof makes)[A] : never)
>

export interface MatterAct {
  readonly busy: MatterActName | null
  /** Why the last try failed, and which. */
  readonly refused: { readonly name: MatterActName; readonly refusal: Refusal } | null
  readonly act: <A extends MatterActName>(name: A, said: MatterSaid<A>) => Promise<Result<MatterView>>
}

export function useMatterAct(matterId: string, onResult: (result: Result<MatterView>) => void): MatterAct {
  const [busy, setBusy] = useState<MatterActName | null>(null)
  const [refused, setRefused] = useState<MatterAct['refused']>(null)
  const { idFor, settled } = useCommandIds()

  const act = useCallback(
    async <A extends MatterActName>(name: A, said: MatterSaid<A>) => {
      setBusy(name)
      setRefused(null)
      const commandId = idFor(JSON.stringify([name, matterId, said]))
      const made = isMaker(name) ? { [makes[name]]: commandId } : {}
      const result = await call('councils', name, { ...said, ...made, id: matterId, commandId } as Sent<'councils', A>)
      settled(result)
      setBusy(null)
      if (!result.ok) setRefused({ name, refusal: result.error })
      onResult(result)
      return result
    },
    [matterId, idFor, settled, onResult],
  )
  return { busy, refused, act }
}

function isMaker(name: MatterActName): name is Maker {
  return name in makes
}
