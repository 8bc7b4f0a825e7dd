// What a client may ask about requests.
import * as v from 'valibot'
import type { Page } from '@core/kernel/page'
import { procedure } from '@core/kernel/procedure'
import { cursor, id, newId, phone, position, text } from '@core/kernel/schema'
import { staffRoles } from '@core/kernel/role'
import type { Who } from '@core/kernel/who-may'
import { ratings, type Photo, type Queue, type ServiceRequest } from './request'

export const descriptionLimit = 2000
export const noteLimit = 200
export const photoLimit = 9
/** A phone's camera makes 3–8 MB; the client shrinks before sending. */
export const photoBytesLimit = 10 * 1024 * 1024
export const pageSize = 20

/** A photo with an address at which this caller may load it for a short while. */
export interface PhotoView extends Photo {
  readonly url: string
}

export interface RequestSummary extends Pick<
  ServiceRequest,
  | 'serviceCode'
  | 'serviceName'
  | 'description'
  | 'status'
  | 'submittedAt'
  | 'updatedAt'
  | 'desk'
  | 'onBehalf'
  | 'rating'
> {
  readonly id: string
  readonly queue: Queue
  readonly placeNote: string
  readonly photoCount: number
}

export interface RequestView extends ServiceRequest {
  readonly id: string
  readonly photoUrls: Readonly<Record<string, string>>
}

const author: Who = { is: 'owner' }
const handler: Who = { is: 'holder', roles: staffRoles, over: 'thing' }

const photos = v.pipe(
  v.array(
    v.object({
      id: newId,
      file: v.pipe(v.string('input.photo'), v.minLength(1, 'input.photo'), v.maxLength(300, 'input.photo')),
    }),
    'input.photo',
  ),
  v.maxLength(photoLimit, 'input.photo.too-many'),
)

const place = v.variant(
  'source',
  [
    v.object({ source: v.picklist(['location', 'map']), position, note: text(0, noteLimit) }),
    v.object({ source: v.literal('home'), homeCode: id, note: text(0, noteLimit) }),
  ],
  'input.place',
)

const contact = v.nullable(v.object({ name: text(0, 40), phone }, 'input.contact'))
const forSomeoneElse = v.nullable(
  v.object(
    {
      name: text(1, 40),
      phone: v.union([v.literal(''), phone], 'input.phone'),
      relation: text(0, 40),
      agreed: v.literal(true, 'input.behalf.not-agreed'),
    },
    'input.behalf',
  ),
)

const command = { id, commandId: newId }

export const requestsApi = {
  submit: procedure<RequestView>()({
    who: [author],
    input: v.object({
      id: newId,
      serviceCode: id,
      description: text(1, descriptionLimit),
      photos,
      place,
      contact,
      forSomeoneElse,
    }),
  }),
  mine: procedure<Page<RequestSummary>>()({ who: [author], input: v.object({ cursor }) }),
  get: procedure<RequestView>()({ who: [author, handler], input: v.object({ id }) }),
  desk: procedure<Page<RequestSummary>>()({
    who: [handler],
    input: v.object({
      /** The unit whose desk to show; the caller's own by default. */
      unitId: v.optional(id),
      /** `desk`: lies on this unit's own desk. `below`: lies anywhere in its area. `mine`: assigned to the caller. */
      view: v.picklist(['desk', 'below', 'mine'], 'input.filter'),
      queue: v.picklist(['all', 'toDo', 'waiting', 'done'], 'input.filter'),
      serviceCode: v.optional(id),
      cursor,
    }),
  }),
  accept: procedure<RequestView>()({ who: [handler], input: v.object(command) }),
  answer: procedure<RequestView>()({
    who: [handler],
    input: v.object({ ...command, text: text(1, descriptionLimit), photos }),
  }),
  return: procedure<RequestSummary>()({ who: [handler], input: v.object({ ...command, reason: text(2, noteLimit) }) }),
  close: procedure<RequestView>()({ who: [handler], input: v.object({ ...command, note: text(0, noteLimit) }) }),
  confirm: procedure<RequestView>()({ who: [author], input: v.object(command) }),
  reopen: procedure<RequestView>()({ who: [author], input: v.object({ ...command, reason: text(2, noteLimit) }) }),
  rate: procedure<RequestView>()({
    who: [author],
    input: v.object({ ...command, rating: v.picklist(ratings, 'input.rating'), comment: text(0, noteLimit) }),
  }),
}
