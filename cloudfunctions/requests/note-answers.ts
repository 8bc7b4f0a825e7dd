// Who answered a request did real work: noted once a person, whatever becomes of the request.
import type { ServiceRequest } from '@core/requests/request'
import { noteDeed } from '../_kit/note-deed'
import type { DeliveryWorld } from './delivery-world'

/** A sensitive request's service would tell what somebody was in trouble with: it has no name here. */
const unnamed = ''

export async function noteAnswers(id: string, request: ServiceRequest, { store }: DeliveryWorld): Promise<void> {
  for (const fact of request.log.slice(request.delivered)) {
    if (fact.type !== 'answered' || fact.by.side !== 'staff') continue
    const label = request.sensitive ? unnamed : request.serviceName
    const unitId = request.desk.unitId
    await noteDeed(store, { personId: fact.by.id, kind: 'answer', recordId: id, label, unitId, at: fact.at })
  }
}
