// What a client may ask about requests.
import * as v from 'valibot'
import { urgencies } from '@core/district/time-limit'
import { workingDayMinutes } from '@core/district/working-calendar'
import type { Page } from '@core/kernel/page'
import { procedure } from '@core/kernel/procedure'
import { cursor, id, newId, phone, position, text } from '@core/kernel/schema'
import { staffRoles } from '@core/kernel/role'
import type { Who } from '@core/kernel/who-may'
import { transcriptLimit } from './media'
import { ratings } from './request'
import type { DeskChoice, Foreseen, ReceiptView, RequestSummary, RequestView } from './request-views'

export const descriptionLimit = 2000
export const noteLimit = 200
export const photoLimit = 9
/** A phone's camera makes 3–8 MB; the client shrinks before sending. */
export const photoBytesLimit = 10 * 1024 * 1024
export const pageSize = 20
export const partLimit = 6
/** Sixty working days: longer is a plan, not an extension. */
export const extensionLimitMinutes = 60 * workingDayMinutes

export type { DeskChoice, Foreseen, ReceiptView, RequestSummary, RequestView } from './request-views'

const author: Who = { is: 'owner' }
const handler: Who = { is: 'holder', roles: staffRoles, over: 'thing' }
/** On the branch's own desk its leader stands above it. */
const above: Who = { is: 'holder', roles: staffRoles.filter((role) => role !== 'gridWorker'), over: 'thing' }
const staff: Who = { is: 'holder', roles: staffRoles, over: 'anything' }

const upload = v.object({
  id: newId,
  file: v.pipe(v.string('input.photo'), v.minLength(1, 'input.photo'), v.maxLength(300, 'input.photo')),
})
const photos = v.pipe(v.array(upload, 'input.photo'), v.maxLength(photoLimit, 'input.photo.too-many'))
const voice = v.optional(
  v.nullable(v.object({ ...upload.entries, transcript: text(0, transcriptLimit) }, 'input.voice')),
  null,
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

const said = {
  id: newId,
  serviceCode: id,
  description: text(1, descriptionLimit),
  photos,
  voice,
  place,
  mayShow: v.optional(v.boolean('input.malformed'), false),
}
const command = { id, commandId: newId }
const reason = text(2, noteLimit)
const minutes = v.pipe(
  v.number('input.extension'),
  v.integer('input.extension'),
  v.minValue(30, 'input.extension'),
  v.maxValue(extensionLimitMinutes, 'input.extension'),
)
const receiptCode = v.pipe(
  v.string('input.receipt'),
  v.trim(),
  v.toUpperCase(),
  v.regex(/^[0-9A-Z]{16}$/, 'input.receipt'),
)

export const requestsApi = {
  submit: procedure<RequestView>()({ who: [author], input: v.object({ ...said, contact, forSomeoneElse }) }),
  /** For somebody without a phone, by staff, with a receipt to take home. */
  enter: procedure<{ readonly request: RequestView; readonly receiptCode: string }>()({
    who: [staff],
    input: v.object({
      ...said,
      person: v.object(
        {
          name: text(1, 40),
          phone: v.union([v.literal(''), phone], 'input.phone'),
          agreed: v.literal(true, 'input.behalf.not-agreed'),
        },
        'input.behalf',
      ),
    }),
  }),
  receipt: procedure<ReceiptView>()({ who: [{ is: 'anyone' }], input: v.object({ code: receiptCode }) }),
  claim: procedure<RequestView>()({ who: [author], input: v.object({ code: receiptCode }) }),
  mine: procedure<Page<RequestSummary>>()({ who: [author], input: v.object({ cursor }) }),
  get: procedure<RequestView>()({ who: [author, handler], input: v.object({ id }) }),
  desk: procedure<Page<RequestSummary>>()({
    who: [handler],
    input: v.object({
      /** The unit whose desk to show; the caller's own by default. */
      unitId: v.optional(id),
      /**
       * `desk`: lies on this unit's own desk. `below`: lies anywhere in its area. `mine`: assigned to the caller.
       * `watched`: late, and called up to this unit.
       */
      view: v.picklist(['desk', 'below', 'mine', 'watched'], 'input.filter'),
      queue: v.picklist(['all', 'toDo', 'waiting', 'done'], 'input.filter'),
      serviceCode: v.optional(id),
      cursor,
    }),
  }),
  /** Requests of the same service close by that this one may be the same as. */
  likely: procedure<readonly RequestSummary[]>()({ who: [handler], input: v.object({ id }) }),
  /** Whom this request can be handed to, by this caller. */
  desks: procedure<readonly DeskChoice[]>()({ who: [handler], input: v.object({ id }) }),
  foresee: procedure<Foreseen>()({
    who: [staff],
    input: v.object({
      serviceCode: id,
      position,
      at: v.optional(v.pipe(v.number('input.time'), v.integer('input.time'))),
    }),
  }),
  accept: procedure<RequestView>()({ who: [handler], input: v.object(command) }),
  progress: procedure<RequestView>()({
    who: [handler],
    input: v.object({ ...command, text: text(1, descriptionLimit), photos }),
  }),
  answer: procedure<RequestView>()({
    who: [handler],
    input: v.object({ ...command, text: text(1, descriptionLimit), photos }),
  }),
  return: procedure<RequestSummary>()({ who: [handler], input: v.object({ ...command, reason }) }),
  transfer: procedure<RequestSummary>()({
    who: [handler],
    input: v.object({ ...command, reason, unitId: id, personId: v.optional(id) }),
  }),
  split: procedure<RequestView>()({
    who: [handler],
    input: v.object({
      ...command,
      parts: v.pipe(
        v.array(
          v.object({ serviceCode: id, description: text(2, descriptionLimit), unitId: v.optional(id) }),
          'input.parts',
        ),
        v.minLength(2, 'input.parts'),
        v.maxLength(partLimit, 'input.parts'),
      ),
    }),
  }),
  join: procedure<RequestView>()({ who: [handler], input: v.object({ ...command, reason }) }),
  merge: procedure<RequestView>()({ who: [handler], input: v.object({ ...command, intoId: id }) }),
  unmerge: procedure<RequestView>()({ who: [handler], input: v.object({ ...command, reason }) }),
  askExtension: procedure<RequestView>()({ who: [handler], input: v.object({ ...command, minutes, reason }) }),
  /** A no needs its reason. */
  decideExtension: procedure<RequestView>()({
    who: [above],
    input: v.variant(
      'granted',
      [
        v.object({ ...command, granted: v.literal(true), reason: text(0, noteLimit) }),
        v.object({ ...command, granted: v.literal(false), reason }),
      ],
      'input.malformed',
    ),
  }),
  triage: procedure<RequestView>()({
    who: [handler],
    input: v.object({ ...command, urgency: v.picklist(urgencies, 'input.urgency'), reason }),
  }),
  /** A neighbour by their offer, or a volunteer by their person id. */
  addHelper: procedure<RequestView>()({
    who: [handler],
    input: v.object({ ...command, offerId: v.optional(id), personId: v.optional(id) }),
  }),
  removeHelper: procedure<RequestView>()({ who: [handler], input: v.object({ ...command, helperId: id }) }),
  /** Volunteers of the request's community. */
  volunteers: procedure<DeskChoice['people']>()({ who: [handler], input: v.object({ id }) }),
  clear: procedure<RequestView>()({ who: [handler], input: v.object({ ...command, note: text(0, noteLimit) }) }),
  publish: procedure<RequestView>()({
    who: [handler],
    input: v.object({
      ...command,
      /** Null: masked by rule. */
      text: v.nullable(text(1, descriptionLimit)),
      photoIds: v.pipe(v.array(newId, 'input.photo'), v.maxLength(photoLimit, 'input.photo.too-many')),
      hidden: v.boolean('input.malformed'),
    }),
  }),
  followUp: procedure<RequestView>()({
    who: [handler],
    input: v.object({
      ...command,
      outcome: v.picklist(['resolved', 'unreached'], 'input.outcome'),
      note: text(0, noteLimit),
    }),
  }),
  /** A follow-up call that finds it undone: it is worked on again. */
  recall: procedure<RequestView>()({ who: [handler], input: v.object({ ...command, note: reason }) }),
  close: procedure<RequestView>()({ who: [handler], input: v.object({ ...command, note: text(0, noteLimit) }) }),
  confirm: procedure<RequestView>()({ who: [author], input: v.object(command) }),
  reopen: procedure<RequestView>()({ who: [author], input: v.object({ ...command, reason }) }),
  rate: procedure<RequestView>()({
    who: [author],
    input: v.object({ ...command, rating: v.picklist(ratings, 'input.rating'), comment: text(0, noteLimit) }),
  }),
  withdraw: procedure<RequestView>()({ who: [author], input: v.object({ ...command, reason: text(0, noteLimit) }) }),
}
