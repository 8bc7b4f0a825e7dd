// What a call says: the address' own parameters, and over them those of a form that was sent.
import type { Context } from 'hono'
import { ok } from '@core/kernel/result'
import { readWithin } from '../read-within'
import { fault, type Outcome } from './fault'

/** A description of 2000 characters is 18 KB once encoded. */
const formLimit = 64 * 1024

export async function readForm(context: Context): Promise<Outcome<URLSearchParams>> {
  const params = new URL(context.req.url).searchParams
  if (context.req.method !== 'POST') return ok(params)
  const type = context.req.header('Content-Type') ?? ''
  if (!/^application\/x-www-form-urlencoded\s*(;|$)/i.test(type)) {
    return fault(400, 'the body must be application/x-www-form-urlencoded')
  }
  const body = await readWithin(context.req.raw, formLimit)
  if (body === undefined) return fault(413, `the body has more than ${formLimit / 1024} KiB`)
  const text = decode(body)
  if (text === undefined) return fault(400, 'the body must be UTF-8')
  for (const [name, value] of new URLSearchParams(text)) params.set(name, value)
  return ok(params)
}

function decode(body: Uint8Array): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(body)
  } catch {
    return undefined
  }
}
