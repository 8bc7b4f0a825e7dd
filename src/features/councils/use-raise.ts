// Raising a matter: the draft on the phone, what is still wrong with it, and sending it once.
import { useCallback, useMemo, useState } from 'react'
import type { MatterView } from '@core/councils/councils-api'
import type { Refusal, Result } from '@core/kernel/result'
import { useKept } from '@/platform/use-kept'
import { call, type Sent } from '@/rpc/call'
import { sentenceOf } from '@/ui/words/refusals'
import { freshRaise, isRaiseBegun, needsName, unitOf, type RaiseDraft } from './raise-draft'
import { faultsAt, faultsOf, fieldOf, firstFaulty, stepOf, type RaiseFaults, type RaiseStep } from './raise-steps'

export interface RaiseForm {
  readonly draft: RaiseDraft
  /** Something from an earlier time was found and is shown. */
  readonly restored: boolean
  readonly busy: boolean
  readonly faults: RaiseFaults
  /** What the server said and belongs to no field. */
  readonly refusal: Refusal | undefined
  readonly sent: MatterView | undefined
  readonly change: (part: Partial<RaiseDraft>) => void
  readonly startOver: () => void
  /** Says whether the step is complete. */
  readonly tryStep: (step: RaiseStep) => boolean
  readonly tryAll: () => RaiseStep | undefined
  /** The step at fault; undefined when it was sent, or refused for no field. */
  readonly send: () => Promise<RaiseStep | undefined>
}

/** `owner`: each person's own on a lent phone. `requestId`: empty where it comes from no request. */
export function useRaise(owner: string, requestId: string): RaiseForm {
  const [fresh, setFresh] = useState(freshRaise)
  const kept = useKept(`raise.${owner}.${requestId}`, fresh)
  const { value: draft, change: keep, done } = kept
  const [restored, setRestored] = useState(() => isRaiseBegun(draft))
  const [tried, setTried] = useState<ReadonlySet<RaiseStep>>(new Set())
  const [told, setTold] = useState<Refusal>()
  const [busy, setBusy] = useState(false)
  const [sent, setSent] = useState<MatterView>()

  const change = (part: Partial<RaiseDraft>) => {
    setTold(undefined)
    keep({ ...draft, ...part })
  }
  const startOver = useCallback(() => {
    setFresh(freshRaise())
    setTried(new Set())
    setTold(undefined)
    setSent(undefined)
    setRestored(false)
    done()
  }, [done])
  async function send(): Promise<RaiseStep | undefined> {
    setBusy(true)
    const result = await raise(draft, requestId)
    setBusy(false)
    if (result.ok) {
      setSent(result.value)
      done()
      return undefined
    }
    setTold(result.error)
    const field = fieldOf(result.error.field)
    return field && stepOf(field)
  }

  const found = useMemo(() => faultsOf(draft), [draft])
  const shown = [...tried].map((step) => faultsAt(step, found))
  const field = fieldOf(told?.field)
  const faults: RaiseFaults = Object.assign({}, ...shown, told && field ? { [field]: sentenceOf(told) } : {})
  return {
    draft,
    restored,
    busy,
    faults,
    refusal: field === undefined ? told : undefined,
    sent,
    change,
    startOver,
    tryStep: (step) => {
      setTried(new Set([...tried, step]))
      return Object.keys(faultsAt(step, found)).length === 0
    },
    tryAll: () => firstFaulty(found),
    send,
  }
}

function raise(draft: RaiseDraft, requestId: string): Promise<Result<MatterView>> {
  const { id, title, text, template, scope, name, affected } = draft
  const input = {
    id,
    title,
    text,
    template,
    scope: { kind: scope, unitId: unitOf(draft), name: needsName(scope) ? name : '' },
    affected,
    ...(requestId === '' ? {} : { requestId }),
  }
  // An empty choice never comes here: every step was tried before.
  return call('councils', 'raise', input as Sent<'councils', 'raise'>)
}
