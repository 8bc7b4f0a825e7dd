// What can be asked for.
import type { ServiceDefinition } from '@core/district/service-definition'
import { useQuery, type Query } from '@/rpc/use-query'

const nothing = {}

export function useServices(): Query<readonly ServiceDefinition[]> {
  return useQuery('district', 'services', nothing)
}
