// What this member of staff may do now: one thing first, the rest folded below it.
import { useState } from 'react'
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
import { showTop } from '@/ui/show-top'
import { WayForm } from './way-form'
import type { WayProps } from './way-props'
import { waysOf, type Way } from './ways'
import { AnswerForm } from './work-forms'

interface WorkActionsProps extends Omit<WayProps, 'onClose'> {
  readonly caller: Caller
}

export function WorkActions(props: WorkActionsProps) {
  const { caller, ...given } = props
  const { request, act, onResult } = given
  const [way, setWay] = useState<Way>()
  const ways = waysOf(request, caller)
  const choose = (next: Way | undefined) => {
    act.forget()
    setWay(next)
    showTop()
  }
  // One thing at a time: what is being written stands alone, and the rest comes back when it is put away.
  if (way && ways.includes(way)) return <WayForm {...given} way={way} onClose={() => choose(undefined)} />
  return (
    <>
      <FlagCard request={request} act={act} caller={caller} onResult={onResult} />
      <ExtensionCard request={request} act={act} caller={caller} onResult={onResult} />
      <NextStep {...props} />
      <MoreWays ways={ways} onChoose={choose} />
    </>
  )
}

/** Taking it, then answering it; in between what keeps it waiting. */
function NextStep({ request, caller, act, onResult }: WorkActionsProps) {
  const mayAccept = may(request, 'accept', caller)
  const { refused } = act
  return (
    <>
      {refused?.name === 'accept' && refused.refusal.code !== 'conflict' ? (
        <RefusalNotice refusal={refused.refusal} />
      ) : null}
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
