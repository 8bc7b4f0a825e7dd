// Who I am to the server: name, roles, consents, unread messages. Kept, so that every screen has it at once.
import { useQuery, type Query } from '@/rpc/use-query'
import type { Me } from '@core/accounts/accounts-api'

const nothing = {}

export function useMe(): Query<Me> {
  return useQuery('accounts', 'me', nothing)
}
