// What other contexts add to a request on the desk: calling in units, and neighbours who offer a hand.
import type { Caller } from '@core/kernel/caller'
import { queueOf } from '@core/requests/life'
import { may } from '@core/requests/may'
import { OffersCard } from '@/features/board/offers-card'
import { BlowForRequest } from '@/features/partners/blow-for-request'
import type { MoreGiven } from '@/features/requests/request-work'
import { RefusalNotice } from '@/ui/refusal-notice'

export function moreFor(caller: Caller) {
  return function More(given: MoreGiven) {
    const { request } = given
    if (queueOf(request.status) !== 'toDo') return null
    return (
      <>
        {may(request, 'addHelper', caller) ? <Offers {...given} /> : null}
        <BlowForRequest requestId={request.id} caller={caller} />
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
