// The form as a whole: what is written, what is still wrong with it, and sending it.
import { useCallback, useMemo, useState } from 'react'
import type { Refusal } from '@core/kernel/result'
import type { ServiceDefinition } from '@core/district/service-definition'
import { newId } from '@/platform/new-id'
import { checkDraft, fieldOfRefusal, type DraftFaults } from './check-draft'
import type { Draft, DraftShelf } from './draft'
import { faultyFields, formSteps, stepOf, type FormStep } from './form-steps'
import { useDraft } from './use-draft'
import { useSendRequest, type SendState } from './use-send-request'

export interface RequestForm {
  readonly draft: Draft
  readonly restored: boolean
  readonly state: SendState
  /** Only of steps that were tried: nobody is scolded for what they have not reached. */
  readonly faults: DraftFaults
  /** A refusal that belongs to no field. */
  readonly refusal: Refusal | undefined
  readonly change: (part: Partial<Draft>) => void
  readonly startOver: () => void
  /** Says whether the step is complete. */
  readonly tryStep: (step: FormStep) => boolean
  /** The first step that is not complete yet; undefined when it is ready to go. */
  readonly tryAll: () => FormStep | undefined
  /** The step the server found fault with; undefined when it was sent or kept. */
  readonly submit: (accountId: string) => Promise<FormStep | undefined>
}

/** A form is one person's: with another `owner` it must be made anew (`key`). */
export function useRequestForm(services: readonly ServiceDefinition[], { owner, slot }: DraftShelf): RequestForm {
  const shelf = useMemo(() => ({ owner, slot }), [owner, slot])
  const written = useDraft(shelf)
  const { draft, change, replace } = written
  const sending = useSendRequest(shelf)
  const [tried, setTried] = useState<readonly FormStep[]>([])
  const [told, setTold] = useState<DraftFaults>({})

  const changeDraft = useCallback(
    (part: Partial<Draft>) => {
      if (sending.state.status !== 'writing' && sending.state.status !== 'refused') return
      setTold({})
      sending.writeOn()
      change(part)
    },
    [change, sending],
  )
  const tryStep = (step: FormStep) => {
    setTried((before) => [...before, step])
    return faultyFields(checkDraft(draft), step).length === 0
  }
  const tryAll = () => {
    setTried(formSteps)
    const [first] = faultyFields(checkDraft(draft))
    return first && stepOf(first)
  }
  async function submit(accountId: string): Promise<FormStep | undefined> {
    const serviceName = services.find((service) => service.code === draft.serviceCode)?.name ?? ''
    const outcome = await sending.send(draft, serviceName, accountId)
    if (outcome.status !== 'refused') return undefined
    replace(
      outcome.draft.id === draft.id && outcome.refusal.reason === 'request.id-taken' ? withNewId(draft) : outcome.draft,
    )
    const field = fieldOfRefusal(outcome.refusal)
    if (field) setTold({ [field]: outcome.refusal })
    return field && stepOf(field)
  }

  const found = checkDraft(draft)
  const shown = faultyFields(found).filter((field) => tried.includes(stepOf(field)))
  const faults = { ...told, ...Object.fromEntries(shown.map((field) => [field, found[field]])) }
  const refused = sending.state.status === 'refused' ? sending.state.refusal : undefined
  return {
    draft,
    restored: written.restored,
    state: sending.state,
    faults,
    refusal: refused && fieldOfRefusal(refused) === undefined ? refused : undefined,
    change: changeDraft,
    startOver: () => {
      setTried([])
      setTold({})
      sending.writeOn()
      written.startOver()
    },
    tryStep,
    tryAll,
    submit,
  }
}

function withNewId(draft: Draft): Draft {
  return { ...draft, id: newId() }
}
