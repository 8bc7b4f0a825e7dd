// The line of the h5: HTTP to the server that gave us this page.
import { refuse, type Result } from '@core/kernel/result'
import { readPhoto } from '@/platform/photos'
import { renewSession, sessionToken } from './demo-session'
import { sendInPieces, type UploadState } from './send-in-pieces'
import { answerWithinMs, fileWithinMs, isResult, type Transport } from './transport-port'

export const openLine: Transport['openLine'] = () => undefined

export const send: Transport['send'] = (fn, procedure, input) =>
  signed((headers) =>
    ask(
      `/api/${fn}/${procedure}`,
      { method: 'POST', headers: { ...headers, 'content-type': 'application/json' }, body: JSON.stringify(input) },
      answerWithinMs,
    ),
  )

export const sendFile: Transport['sendFile'] = async (path, id) => {
  const photo = await readPhoto(path)
  if (!photo) return refuse('invalid', 'photo.lost')
  const address = `/api/files/${id}`
  return sendInPieces(photo, {
    state: () => stateIn(signed((headers) => ask(address, { method: 'GET', headers }, answerWithinMs))),
    put(piece, offset, length) {
      const about = { 'upload-offset': String(offset), 'upload-length': String(length), 'content-type': partial }
      return stateIn(
        signed((headers) =>
          ask(address, { method: 'PATCH', headers: { ...headers, ...about }, body: piece }, fileWithinMs),
        ),
      )
    },
    wait: (ms) => new Promise((resolve) => setTimeout(resolve, ms)),
  })
}

/** As the IETF's draft on resumable uploads names it. */
const partial = 'application/partial-upload'

/** What this server answers about an upload is its promise. */
function stateIn(answer: Promise<Result<unknown>>): Promise<Result<UploadState>> {
  return answer as Promise<Result<UploadState>>
}

/** A session that ended is renewed once, silently. */
async function signed(work: (headers: Record<string, string>) => Promise<Result<unknown>>): Promise<Result<unknown>> {
  const answer = await work(bearer(await sessionToken()))
  if (answer.ok || answer.error.reason !== 'session.ended') return answer
  return work(bearer(await renewSession()))
}

function bearer(token: string): Record<string, string> {
  return token === '' ? {} : { authorization: `Bearer ${token}` }
}

async function ask(url: string, request: RequestInit, withinMs: number): Promise<Result<unknown>> {
  const stop = new AbortController()
  const timer = setTimeout(() => stop.abort(), withinMs)
  try {
    const response = await fetch(url, { ...request, signal: stop.signal })
    const answer: unknown = await response.json().catch(() => undefined)
    if (isResult(answer)) return answer
    return response.ok && answer !== undefined ? { ok: true, value: answer } : refuse('internal', 'net.broken')
  } catch {
    return refuse('internal', stop.signal.aborted ? 'net.slow' : 'net.offline')
  } finally {
    clearTimeout(timer)
  }
}
