// Who may still join in: a matter that is over needs no more hands, and whoever has the trouble again asks anew.
import { queueOf, type RequestStatus } from '@core/requests/life'

interface Standing {
  readonly status: RequestStatus
}

/** Say that one has the same trouble: until its resident has called it done. */
export function mayStandBy({ status }: Standing): boolean {
  return queueOf(status) !== 'done'
}

/** Offer a hand: while somebody works on it. */
export function mayOfferHelp({ status }: Standing): boolean {
  return queueOf(status) === 'toDo'
}
