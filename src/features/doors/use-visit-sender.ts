// Sends the visits that wait as soon as it can.
import { useSender } from '@/rpc/use-sender'
import { flushVisits, hasSendableVisit } from './visit-outbox'

export function useVisitSender(): void {
  useSender(hasSendableVisit, flushVisits)
}
