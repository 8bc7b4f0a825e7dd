// What whoever raised a matter may still do: take it back, or bring up what is new.
import { useState } from 'react'
import type { MatterView } from '@core/councils/councils-api'
import { Button } from '@/ui/button'
import { FieldsForm } from '@/ui/fields-form'
import type { FormField } from '@/ui/form-field'
import { RefusalNotice } from '@/ui/refusal-notice'
import { TwoStep } from '@/ui/two-step'
import { councilWords } from '@/ui/words/councils'
import type { MatterAct } from './use-matter-act'

const words = councilWords.one
const most = 3000
const fields: readonly FormField[] = [
  { kind: 'text', name: 'reason', label: words.reopenLabel, help: words.reopenHelp, most },
]

interface OwnActionsProps {
  readonly matter: MatterView
  readonly act: MatterAct
}

export function OwnActions({ matter, act }: OwnActionsProps) {
  const { may } = matter
  return (
    <>
      {may.includes('reopen') ? <Reopen matter={matter} act={act} /> : null}
      {act.refused?.name === 'withdraw' ? <RefusalNotice refusal={act.refused.refusal} /> : null}
      {may.includes('withdraw') ? (
        <TwoStep
          text={words.withdraw}
          question={words.withdrawAsk}
          sure={words.withdrawSure}
          busy={act.busy === 'withdraw'}
          onSure={() => void act.act('withdraw', { reason: '' })}
        />
      ) : null}
    </>
  )
}

function Reopen({ matter, act }: OwnActionsProps) {
  const [open, setOpen] = useState(false)
  if (!open)
    return (
      <Button wide onPress={() => setOpen(true)}>
        {words.reopen}
      </Button>
    )
  return (
    <FieldsForm
      place={`reopen-matter.${matter.id}`}
      title={words.reopen}
      fields={fields}
      refusal={act.refused?.name === 'reopen' ? act.refused.refusal : undefined}
      busy={act.busy === 'reopen'}
      send={words.reopenSend}
      onSend={async ({ reason = '' }) => (await act.act('reopen', { reason })).ok}
      onClose={() => setOpen(false)}
    />
  )
}
