// A neighbour who helped asked to be forgotten: that somebody helped stays, who it was does not.
import type { RequestFact } from './fact'
import type { Helper, ServiceRequest } from './request'

export function eraseHelper<R extends ServiceRequest>(request: R, helperId: string): R {
  const without = (helper: Helper): Helper => (helper.id === helperId ? { ...helper, id: '', name: '' } : helper)
  const log = request.log.map((fact): RequestFact => {
    const isHelper = fact.type === 'helperJoined' || fact.type === 'helperLeft'
    return isHelper ? { ...fact, helper: without(fact.helper) } : fact
  })
  return { ...request, helpers: request.helpers.map(without), log }
}
