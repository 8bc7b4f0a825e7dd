// “What would happen to a request here?”: the very routing of a submission, without one.
import type { InputOf } from '@core/kernel/procedure'
import { ok, refuse, type Result } from '@core/kernel/result'
import type { Foreseen, requestsApi } from '@core/requests/requests-api'
import { routeRequest } from '@core/requests/route-request'
import { startTiming } from '@core/requests/timing'
import type { Context } from '../_kit/context'
import { districtMap } from '../_kit/district-map'
import { loadsFor } from './loads'
import { termsOf } from './terms'

type Input = InputOf<typeof requestsApi.foresee>

export async function foresee({ serviceCode, position, at }: Input, context: Context): Promise<Result<Foreseen>> {
  const map = await districtMap(context.store)
  if (!map) return refuse('conflict', 'district.not-imported')
  const service = map.services.find(({ code }) => code === serviceCode)
  if (!service) return refuse('invalid', 'request.service-unknown', { field: 'serviceCode' })
  const grid = map.gridIndex.at(position)
  const moment = at ?? context.now
  const routable = { serviceCode, gridPath: grid?.path ?? [], homePath: [] }
  const loads = await loadsFor(routable, map, moment, context.store)
  const { desk, steps } = routeRequest(routable, map, moment, loads)
  const { acceptBy, answerBy } = startTiming({ serviceCode, urgency: service.urgency }, moment, termsOf(map))
  const { unitName, assigneeName } = desk
  return ok({ unitName, assigneeName, gridName: grid?.name ?? '', steps, acceptBy, answerBy })
}
