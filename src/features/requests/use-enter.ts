// Writing a request down for somebody without a phone: a draft of its own, sent by the member of staff who writes.
import { useMemo, useState } from 'react'
import { ok, type Refusal, type Result } from '@core/kernel/result'
import { newId } from '@/platform/new-id'
import { call, type Output } from '@/rpc/call'
import { checkDraft, fieldOfRefusal, type DraftFaults, type DraftField } from './check-draft'
import { closeDraft, nobodyElse, type Draft } from './draft'
import { entryOf } from './entry-of'
import { faultyFields } from './form-steps'
import { asUnsent, wasSwept } from './sent-files'
import { dropFiles, uploadDraft } from './upload-draft'
import { useDraft } from './use-draft'

export type Entered = Output<'requests', 'enter'>

export interface EnterForm {
  readonly draft: Draft
  readonly change: (part: Partial<Draft>) => void
  readonly faults: DraftFaults
  /** What was refused and belongs to no field. */
  readonly refusal: Refusal | undefined
  readonly busy: boolean
  /** Undefined while something is still wrong. */
  readonly send: () => Promise<Entered | undefined>
}

/** `owner`: the account that writes; another one is another form. */
export function useEnter(owner: string): EnterForm {
  const shelf = useMemo(() => ({ owner, slot: 'enter' }), [owner])
  const written = useDraft(shelf)
  const draft = useMemo(() => forSomebody(written.draft), [written.draft])
  const [tried, setTried] = useState(false)
  const [told, setTold] = useState<Refusal>()
  const [busy, setBusy] = useState(false)

  async function send() {
    setTried(true)
    if (faultyFields(checkDraft(draft)).length > 0) return undefined
    setBusy(true)
    setTold(undefined)
    const result = await enter(draft, written.replace)
    setBusy(false)
    if (!result.ok) {
      // Somebody else's request has this id: the next try has one of its own.
      if (result.error.reason === 'request.id-taken') written.change({ id: newId() })
      setTold(result.error)
      return undefined
    }
    dropFiles(draft)
    closeDraft({ ...draft, contact: written.draft.contact }, shelf)
    return result.value
  }

  const field = told && fieldOfEntry(told)
  return {
    draft,
    change: (part) => {
      setTold(undefined)
      written.change(part)
    },
    faults: atCounter({ ...(tried ? checkDraft(draft) : {}), ...(told && field ? { [field]: told } : {}) }),
    refusal: field ? undefined : told,
    busy,
    send,
  }
}

/** Always about somebody: their name, and their yes. */
function forSomebody(draft: Draft): Draft {
  return draft.behalf ? draft : { ...draft, behalf: nobodyElse }
}

async function enter(draft: Draft, keep: (draft: Draft) => void): Promise<Result<Entered>> {
  const result = await enterOnce(draft, keep)
  if (result.ok || !wasSwept(result.error.reason)) return result
  return enterOnce(asUnsent(draft), keep)
}

async function enterOnce(draft: Draft, keep: (draft: Draft) => void): Promise<Result<Entered>> {
  const uploaded = await uploadDraft(draft, keep)
  if (!uploaded.ok) return uploaded
  const result = await call('requests', 'enter', entryOf(uploaded.value))
  return result.ok ? ok(result.value) : result
}

/** The contract calls the person `person`; the form's fields are those of asking for somebody else. */
function fieldOfEntry(refusal: Refusal): DraftField | undefined {
  const field = (refusal.field ?? '').replace(/^person\b/, 'forSomeoneElse')
  return fieldOfRefusal({ ...refusal, field })
}

/** The person stands here: what is wrong is said of them, not of somebody else somewhere. */
function atCounter(faults: DraftFaults): DraftFaults {
  const { 'forSomeoneElse.name': name, 'forSomeoneElse.agreed': agreed, ...rest } = faults
  return {
    ...rest,
    ...(name ? { 'forSomeoneElse.name': { ...name, field: 'counter.name' } } : {}),
    ...(agreed ? { 'forSomeoneElse.agreed': { ...agreed, reason: 'input.behalf.not-here' } } : {}),
  }
}
