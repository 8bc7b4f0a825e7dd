// One box of messages, and marking them read: at once on the screen, then at the server.
import type { MessageView } from '@core/accounts/accounts-api'
import { useMemo, useState } from 'react'
import { call } from '@/rpc/call'
import { useFresh } from '@/rpc/use-fresh'
import { useMore } from '@/rpc/use-more'
import { useQuery } from '@/rpc/use-query'

export type Box = 'own' | 'work'
/** As many as the contract takes at once. */
const most = 100

export function useInbox(box: Box, onRead: () => void) {
  const input = useMemo(() => ({ box }), [box])
  const first = useQuery('accounts', 'inbox', input)
  const later = useMore(first, (cursor) => call('accounts', 'inbox', { box, cursor }))
  const fresh = useFresh(first, { hold: later.open })
  const [readIds, setReadIds] = useState<ReadonlySet<string>>(new Set())
  const isRead = (message: MessageView) => message.read === 1 || readIds.has(message.id)
  const markRead = async (messages: readonly MessageView[]) => {
    const ids = messages.filter((message) => !isRead(message)).map(({ id }) => id)
    if (ids.length === 0) return
    setReadIds(new Set([...readIds, ...ids]))
    const result = await call('accounts', 'markRead', { box, ids: ids.slice(0, most) })
    if (result.ok) onRead()
    else setReadIds(readIds)
  }
  return { first, fresh, ...later, isRead, markRead }
}
