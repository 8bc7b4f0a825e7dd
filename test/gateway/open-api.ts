// WeChat's open API as the SDK speaks it through CloudBase: protocol buffers with JSON inside, in a form.
import type { Json } from './ejson'

export interface OpenApiCall {
  /** For example `subscribeMessage.send`. */
  readonly api: string
  /** In WeChat's own spelling: `template_id`. */
  readonly data: Readonly<Record<string, Json>>
}

/** `CommApiData { openapiData = 2 { pairs = 1 { key = 1; value = 2 } } }` */
export function readOpenApiCall(form: ReadonlyMap<string, Buffer>): OpenApiCall {
  const message = form.get('requestData') ?? Buffer.alloc(0)
  const pairs = fieldsOf(message)
    .filter(({ field }) => field === 2)
    .flatMap(({ bytes }) => fieldsOf(bytes).filter(({ field }) => field === 1))
  const entries = pairs.map(({ bytes }) => {
    const [key, value] = [1, 2].map((wanted) =>
      fieldsOf(bytes)
        .find(({ field }) => field === wanted)
        ?.bytes.toString(),
    )
    return [key ?? '', JSON.parse(value ?? 'null') as Json] as const
  })
  return { api: (form.get('apiName') ?? '').toString(), data: Object.fromEntries(entries) }
}

/** `CommOpenApiResp { respData = 1; contentType = 2 }`; bytes are a picture. */
export function openApiAnswer(answer: Json | Buffer): Buffer {
  if (Buffer.isBuffer(answer)) return Buffer.concat([field(1, answer), field(2, 'image/png')])
  return Buffer.concat([field(1, JSON.stringify(answer)), field(2, 'application/json')])
}

/** The parts of a multipart form by their name. */
export function readForm(contentType: string, body: Buffer): ReadonlyMap<string, Buffer> {
  const boundary = Buffer.from(`--${/boundary=(.+)$/.exec(contentType)?.[1] ?? ''}`)
  const parts = new Map<string, Buffer>()
  for (let start = body.indexOf(boundary); start >= 0;) {
    const end = body.indexOf(boundary, start + boundary.length)
    if (end < 0) break
    const part = body.subarray(start + boundary.length + 2, end - 2)
    const split = part.indexOf('\r\n\r\n')
    const name = /name="([^"]+)"/.exec(part.subarray(0, split).toString())?.[1]
    if (name !== undefined) parts.set(name, part.subarray(split + 4))
    start = end
  }
  return parts
}

interface Field {
  readonly field: number
  readonly bytes: Buffer
}

function fieldsOf(message: Buffer): Field[] {
  const fields: Field[] = []
  for (let at = 0; at < message.length;) {
    const [tag, afterTag] = varint(message, at)
    const [value, afterValue] = varint(message, afterTag)
    const isBytes = (tag & 7) === 2
    fields.push({ field: tag >> 3, bytes: message.subarray(afterValue, isBytes ? afterValue + value : afterValue) })
    at = isBytes ? afterValue + value : afterValue
  }
  return fields
}

function varint(message: Buffer, start: number): readonly [value: number, next: number] {
  let value = 0
  for (let at = start, shift = 0; at < message.length; at += 1, shift += 7) {
    const byte = message[at] ?? 0
    value |= (byte & 127) << shift
    if (byte < 128) return [value, at + 1]
  }
  return [value, message.length]
}

function field(number: number, value: string | Buffer): Buffer {
  const bytes = Buffer.from(value as string)
  const length: number[] = []
  for (let rest = bytes.length; ; rest >>= 7) {
    length.push(rest > 127 ? (rest & 127) | 128 : rest)
    if (rest <= 127) break
  }
  return Buffer.concat([Buffer.from([(number << 3) | 2, ...length]), bytes])
}
