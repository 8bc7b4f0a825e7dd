// The request a whistle is for, if any, and the units that may be called for it, those that fit first.
import { useQuery } from '@/rpc/use-query'

export function useCallableUnits(unitId: string, requestId: string) {
  const request = useQuery('requests', 'get', requestId === '' ? null : { id: requestId }, { keep: false })
  const serviceCode = request.data?.serviceCode
  const wanted = serviceCode === undefined ? { unitId } : { unitId, serviceCode }
  // Asked once, in the order that fits; a request that cannot be read does not hold it up.
  const units = useQuery('partners', 'units', request.loading ? null : wanted)
  return { request: request.data, units }
}
