// GeoReport v2 as the specification tells it: what is required, what may be empty, which words a field may hold.
import * as v from 'valibot'

const text = v.pipe(v.string(), v.nonEmpty())
const maybe = v.nullish(v.string())
/** A W3C date and time with its offset. */
const time = v.pipe(v.string(), v.regex(/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(Z|[+-]\d{2}:\d{2})$/))
const maybeTime = v.nullish(time)
/** XML has only text. */
const flag = v.union([v.boolean(), v.picklist(['true', 'false'])])
const number = v.union([v.number(), v.pipe(v.string(), v.regex(/^-?\d+(\.\d+)?$/))])
const url = v.pipe(v.string(), v.url())

const service = v.strictObject({
  service_code: text,
  service_name: text,
  description: maybe,
  metadata: flag,
  type: v.picklist(['realtime', 'batch', 'blackbox']),
  keywords: maybe,
  group: maybe,
})

const attribute = v.strictObject({
  variable: flag,
  code: text,
  datatype: v.picklist(['string', 'number', 'datetime', 'text', 'singlevaluelist', 'multivaluelist']),
  required: flag,
  datatype_description: maybe,
  order: v.nullish(number),
  description: maybe,
  values: v.nullish(v.array(v.strictObject({ key: text, name: text }))),
})

const request = v.strictObject({
  service_request_id: text,
  status: v.picklist(['open', 'closed']),
  status_notes: maybe,
  service_name: maybe,
  service_code: text,
  description: v.nullish(v.pipe(v.string(), v.maxLength(4000))),
  agency_responsible: maybe,
  service_notice: maybe,
  requested_datetime: time,
  updated_datetime: maybeTime,
  expected_datetime: maybeTime,
  address: maybe,
  address_id: maybe,
  zipcode: maybe,
  lat: v.nullish(number),
  long: v.nullish(number),
  media_url: v.nullish(url),
})

const endpoint = v.strictObject({
  specification: url,
  url,
  changeset: time,
  type: v.picklist(['production', 'test']),
  formats: v.pipe(v.array(v.picklist(['text/xml', 'application/json'])), v.nonEmpty()),
})

const update = v.strictObject({
  update_id: text,
  service_request_id: text,
  status: v.picklist(['open', 'closed']),
  updated_datetime: time,
  description: maybe,
  media_url: v.nullish(url),
})

export const georeport = {
  services: v.array(service),
  'service-definition': v.strictObject({ service_code: text, attributes: v.array(attribute) }),
  requests: v.array(request),
  submitted: v.array(v.strictObject({ service_request_id: text, service_notice: maybe, account_id: maybe })),
  token: v.array(v.strictObject({ service_request_id: text, token: text })),
  errors: v.pipe(v.array(v.strictObject({ code: number, description: text })), v.nonEmpty()),
  discovery: v.strictObject({ changeset: time, contact: text, key_service: maybe, endpoints: v.array(endpoint) }),
  updates: v.array(update),
} as const

export type GeoReportName = keyof typeof georeport
