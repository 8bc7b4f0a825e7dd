// A request as its author and its desk see it: without the fields the store searches by.
import { queueOf } from '@core/requests/life'
import type { Photo, ServiceRequest } from '@core/requests/request'
import { requestFor } from '@core/requests/see-request'
import type { RequestSummary, RequestView } from '@core/requests/requests-api'
import type { Context } from '../_kit/context'
import type { StoredRequest } from '../_kit/stored-request'
import { voiceUrl } from './media-voice'
import { photoUrls, thumbUrls } from './photos'

type Kept = ServiceRequest & { readonly _id: string }

export async function viewOf(whole: Kept, context: Pick<Context, 'effects' | 'caller'>): Promise<RequestView> {
  const kept = requestFor(whole, context.caller)
  const photos = photosOf(kept)
  return {
    ...bare(kept),
    id: kept._id,
    photoUrls: await photoUrls(photos, context),
    thumbUrls: await thumbUrls(photos, context),
    voiceUrl: kept.voice ? await voiceUrl(kept.voice, context) : '',
  }
}

/** Its own and those of every answer and note. */
function photosOf({ photos, log }: ServiceRequest): readonly Photo[] {
  return [...photos, ...log.flatMap((fact) => ('photos' in fact ? fact.photos : []))]
}

function bare(kept: Kept & Partial<StoredRequest & { readonly rev: number }>): ServiceRequest {
  const { _id, rev, deskUnitId, assigneeId, subdistrictId, communityId, queue, undelivered, ...rest } = kept
  void [_id, rev, deskUnitId, assigneeId, subdistrictId, communityId, queue, undelivered]
  const { watchedBy, timed, clockAt, ...request } = rest
  void [watchedBy, timed, clockAt]
  return request
}

export function summaryOf(kept: Kept): RequestSummary {
  const { serviceCode, serviceName, urgency, description, status, submittedAt, updatedAt, desk, onBehalf, rating } =
    kept
  const { timing, escalation } = kept
  const said = {
    serviceCode,
    serviceName,
    urgency,
    description,
    status,
    submittedAt,
    updatedAt,
    desk,
    onBehalf,
    rating,
  }
  return {
    ...said,
    timing,
    escalation,
    id: kept._id,
    queue: queueOf(status),
    placeNote: kept.place.note,
    photoCount: kept.photos.length,
    hasVoice: kept.voice !== null,
    isFlagged: kept.safety.state === 'waiting',
    waitsForExtension: kept.extension !== null,
    isPart: kept.partOf !== '',
  }
}
