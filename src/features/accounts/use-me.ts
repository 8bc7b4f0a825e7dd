// Who I am to the server: name, roles, consents, unread messages. Kept, so that every screen has it at once.
import { useFresh } from '@/rpc/use-fresh'
import { useQuery, type Query } from '@/rpc/use-query'
import type { Me } from '@core/accounts/accounts-api'

const nothing = {}

/** Often enough for the badge. */
const usualMs = 60_000

export function useMe(everyMs = usualMs): Query<Me> {
  const me = useQuery('accounts', 'me', nothing)
  useFresh(me, { everyMs })
  return me
}
