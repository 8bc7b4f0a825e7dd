// What other contexts add to a request on the desk: calling in units, neighbours who offer a hand, and all deciding it.
import type { Caller } from '@core/kernel/caller'
import { queueOf } from '@core/requests/life'
import { may } from '@core/requests/may'
import { OffersCard } from '@/features/board/offers-card'
import { RaiseFromRequest } from '@/features/councils/matters-link'
import { BlowForRequest } from '@/features/partners/blow-for-request'
import type { MoreGiven } from '@/features/requests/request-work'
import { RefusalNotice } from '@/ui/refusal-notice'

export function moreFor(caller: Caller) {
  return function More(given: MoreGiven) {
    const { request } = given
    const toDo = queueOf(request.status) === 'toDo'
    return (
      <>
        {toDo && may(request, 'addHelper', caller) ? <Offers {...given} /> : null}
        {toDo ? <BlowForRequest requestId={request.id} caller={caller} /> : null}
        <RaiseFromRequest requestId={request.id} />
      </>
    )
  }
}

function Offers({ request, act, onResult }: MoreGiven) {
  const { refused } = act
  return (
    <>
      {refused?.name === 'addHelper' ? <RefusalNotice refusal={refused.refusal} /> : null}
      <OffersCard requestId={request.id} onAccept={(offerId) => act.act('addHelper', { offerId }).then(onResult)} />
    </>
  )
}
