// `GET /results/<decision>.json`: a published result as one file, for anybody's own counting.
import type { Context } from 'hono'
import type { Decision } from '@core/ballots/decision'
import { fromParts, packedFrom } from '@core/ballots/result-parts'
import { refuse } from '@core/kernel/result'
import type { Store } from '../cloudfunctions/_kit/store'
import { resultPartId } from '../cloudfunctions/ballots/result-part'
import type { Host } from './host'

/** Documents read at once. */
const readTogether = 100

export async function showResult(context: Context, host: Host): Promise<Response> {
  const [, id = ''] = /^([A-Za-z0-9_-][A-Za-z0-9_:.-]{0,79})\.json$/.exec(context.req.param('file') ?? '') ?? []
  const { store } = host.world()
  const decision = id === '' ? undefined : await store.get('decisions', id)
  if (!decision || decision.state !== 'closed') {
    return context.text('这次投票还没有公布结果。No result of this vote has been published.', 404)
  }
  const etag = `"${decision.fingerprint}"`
  // Public, and asked for without a cookie: whoever counts may do so from a page of his own.
  context.header('Access-Control-Allow-Origin', '*')
  context.header('Cache-Control', 'no-cache')
  context.header('Vary', 'Accept-Encoding')
  context.header('ETag', etag)
  if (context.req.header('If-None-Match') === etag) return context.body(null, 304)
  const parts = await partsOf(store, id, decision)
  context.header('Content-Type', 'application/json; charset=utf-8')
  context.header('Content-Disposition', `inline; filename="result-${id.replace(/[^A-Za-z0-9_-]/g, '_')}.json"`)
  if (/\bgzip\b/.test(context.req.header('Accept-Encoding') ?? '')) {
    context.header('Content-Encoding', 'gzip')
    return context.body(new Uint8Array(packedFrom(parts)))
  }
  const text = fromParts(parts)
  return text.ok ? context.body(text.value) : context.json(refuse('internal', text.error.reason), 500)
}

type Published = Pick<Decision, 'fingerprint' | 'resultParts'>

async function partsOf(store: Store, decisionId: string, { fingerprint, resultParts }: Published) {
  const ids = Array.from({ length: resultParts }, (_, part) => resultPartId(decisionId, fingerprint, String(part)))
  const data: string[] = []
  for (let from = 0; from < ids.length; from += readTogether) {
    const found = await store.getMany('resultParts', ids.slice(from, from + readTogether))
    data.push(...found.map((part) => part.data))
  }
  if (data.length !== resultParts) throw new Error(`result ${decisionId} has ${data.length} of ${resultParts} parts`)
  return data
}
