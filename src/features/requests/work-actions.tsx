// What this member of staff may do now: one thing first, the rest folded below it.
import type { Caller } from '@core/kernel/caller'
import { may } from '@core/requests/may'
import type { RequestView } from '@core/requests/requests-api'
import { Button } from '@/ui/button'
import { Card } from '@/ui/card'
import { RefusalNotice } from '@/ui/refusal-notice'
import { workWords as words } from '@/ui/words/desk'
import { ExtensionCard } from './extension-card'
import { FlagCard } from './flag-card'
import { MoreWays } from './more-ways'
import type { WayProps } from './way-props'
import { AnswerForm } from './work-forms'

interface WorkActionsProps extends Omit<WayProps, 'onClose'> {
  readonly caller: Caller
}

export function WorkActions(props: WorkActionsProps) {
  const { request, caller, act, onResult } = props
  const mayAccept = may(request, 'accept', caller)
  const refused =
    act.refused?.name === 'accept' && act.refused.refusal.code !== 'conflict' ? act.refused.refusal : undefined
  return (
    <>
      <FlagCard request={request} act={act} caller={caller} onResult={onResult} />
      <ExtensionCard request={request} act={act} caller={caller} onResult={onResult} />
      {refused ? <RefusalNotice refusal={refused} /> : null}
      {mayAccept ? (
        <Button
          look="primary"
          wide
          busy={act.busy === 'accept'}
          onPress={() => void act.act('accept', {}).then(onResult)}
        >
          {words.accept}
        </Button>
      ) : null}
      {may(request, 'answer', caller) ? (
        <AnswerForm request={request} act={act} primary={!mayAccept} onResult={onResult} />
      ) : (
        <Card>{whyNothing(request)}</Card>
      )}
      <MoreWays {...props} />
    </>
  )
}

function whyNothing({ status, parts }: RequestView): string {
  if (parts.some((part) => !part.done)) return words.partsOpen
  switch (status) {
    case 'answered':
      return words.waitingForResident
    case 'merged':
      return words.merged
    case 'withdrawn':
      return words.withdrawn
    default:
      return words.nothingToDo
  }
}
