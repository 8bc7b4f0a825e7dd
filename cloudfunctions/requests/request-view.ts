// A request as its author and its desk see it: without the fields the store searches by.
import { queueOf, type ServiceRequest } from '@core/requests/request'
import type { RequestSummary, RequestView } from '@core/requests/requests-api'
import type { Context } from '../_kit/context'
import { photoUrls } from './photos'

type Kept = ServiceRequest & { readonly _id: string }

export async function viewOf(kept: Kept, context: Pick<Context, 'effects'>): Promise<RequestView> {
  return { ...bare(kept), id: kept._id, photoUrls: await photoUrls(kept, context) }
}

function bare(kept: Kept): ServiceRequest {
  const { authorId, serviceCode, serviceName, sensitive, description, photos, place, onBehalf, hasContact, desk } = kept
  const { status, submittedAt, updatedAt, reopenedTimes, rating, log, delivered } = kept
  const said = { authorId, serviceCode, serviceName, sensitive, description, photos, place, onBehalf, hasContact }
  return { ...said, desk, status, submittedAt, updatedAt, reopenedTimes, rating, log, delivered }
}

export function summaryOf(kept: Kept): RequestSummary {
  const { serviceCode, serviceName, description, status, submittedAt, updatedAt, desk, onBehalf, rating } = kept
  return {
    id: kept._id,
    serviceCode,
    serviceName,
    description,
    status,
    submittedAt,
    updatedAt,
    desk,
    onBehalf,
    rating,
    queue: queueOf(status),
    placeNote: kept.place.note,
    photoCount: kept.photos.length,
  }
}
