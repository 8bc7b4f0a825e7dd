// The browser fetches the list as whoever is signed in, and saves it like any download.
import { ok, refuse, type Result } from '@core/kernel/result'
import { renewSession, sessionToken } from './demo-session'
import { listWithinMs, type TakeList, type WantedList } from './take-list-port'
import { isResult } from './transport-port'

export const canTakeLists: TakeList['canTakeLists'] = true

export const takeList: TakeList['takeList'] = async (wanted) => {
  const answer = await ask(wanted, await sessionToken())
  if (answer.ok || answer.error.reason !== 'session.ended') return answer
  return ask(wanted, await renewSession())
}

async function ask({ unitId, from, to, format }: WantedList, token: string): Promise<Result<true>> {
  const query = new URLSearchParams({ unitId, from, to })
  const headers: HeadersInit = token === '' ? {} : { authorization: `Bearer ${token}` }
  const stop = new AbortController()
  const timer = setTimeout(() => stop.abort(), listWithinMs)
  try {
    const address = `/api/export/requests.${format}?${query.toString()}`
    const response = await fetch(address, { headers, signal: stop.signal })
    if (!response.ok) return refusalIn(await response.json().catch(() => undefined))
    save(await response.blob(), `requests-${from}-${to}.${format}`)
    return ok(true)
  } catch {
    return refuse('internal', stop.signal.aborted ? 'net.slow' : 'net.offline')
  } finally {
    clearTimeout(timer)
  }
}

function refusalIn(answer: unknown): Result<never> {
  return isResult(answer) && !answer.ok ? answer : refuse('internal', 'net.broken')
}

function save(file: Blob, name: string): void {
  const link = document.createElement('a')
  link.href = URL.createObjectURL(file)
  link.download = name
  link.click()
  // Not at once: some browsers only begin to read it in the next turn.
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000)
}
