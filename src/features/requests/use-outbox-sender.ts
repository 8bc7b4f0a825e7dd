// Sends the requests that wait as soon as it can.
import { useSender } from '@/rpc/use-sender'
import { flushOutbox, hasSendable } from './outbox'

export function useOutboxSender(): void {
  useSender(hasSendable, flushOutbox)
}
