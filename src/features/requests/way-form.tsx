// The form of each way.
import { formWords, wayWords } from '@/ui/words/ways'
import { ExtensionForm } from './extension-form'
import { FollowUpForm } from './follow-up-form'
import { RemoveHelperForm, VolunteerForm } from './helpers-form'
import { MergeForm } from './merge-form'
import { PublishForm } from './publish-form'
import { SentenceForm } from './sentence-form'
import { SplitForm } from './split-form'
import { TransferForm } from './transfer-form'
import { TriageForm } from './triage-form'
import type { WayProps } from './way-props'
import type { Way } from './ways'
import { ProgressForm } from './work-forms'

export function WayForm({ way, ...given }: WayProps & { readonly way: Way }) {
  switch (way) {
    case 'progress':
      return <ProgressForm {...given} />
    case 'transfer':
      return <TransferForm {...given} />
    case 'return':
      return <ReturnForm {...given} />
    case 'split':
      return <SplitForm {...given} />
    case 'join':
    case 'unmerge':
      return <ReasonForm {...given} name={way} />
    case 'merge':
      return <MergeForm {...given} />
    case 'askExtension':
      return <ExtensionForm {...given} />
    case 'triage':
      return <TriageForm {...given} />
    case 'addHelper':
      return <VolunteerForm {...given} />
    case 'removeHelper':
      return <RemoveHelperForm {...given} />
    case 'publish':
      return <PublishForm {...given} />
    case 'followUp':
      return <FollowUpForm {...given} />
    case 'close':
      return <CloseForm {...given} />
  }
}

function ReturnForm({ request, act, onMoved, onResult, onClose }: WayProps) {
  async function send(reason: string) {
    const result = await act.act('return', { reason })
    if (result.ok) onMoved(result, 'returned')
    else if (result.error.code === 'conflict') onResult(result)
    return result
  }
  return (
    <SentenceForm
      requestId={request.id}
      name="return"
      act={act}
      title={wayWords.return.name}
      help={formWords.return.hint(request.desk.unitName)}
      label={formWords.return.reason}
      field="reason"
      send={formWords.return.send}
      onSend={send}
      onClose={onClose}
    />
  )
}

function ReasonForm({ request, act, onResult, onClose, name }: WayProps & { readonly name: 'join' | 'unmerge' }) {
  async function send(reason: string) {
    const result = await act.act(name, { reason })
    onResult(result)
    return result
  }
  return (
    <SentenceForm
      requestId={request.id}
      name={name}
      act={act}
      title={wayWords[name].name}
      label={formWords[name].reason}
      field="reason"
      send={formWords[name].send}
      onSend={send}
      onClose={onClose}
    />
  )
}

function CloseForm({ request, act, onResult, onClose }: WayProps) {
  async function send(note: string) {
    const result = await act.act('close', { note })
    onResult(result)
    return result
  }
  return (
    <SentenceForm
      requestId={request.id}
      name="close"
      act={act}
      title={wayWords.close.name}
      label={formWords.close.note}
      field="note"
      send={formWords.close.send}
      onSend={send}
      onClose={onClose}
    />
  )
}
