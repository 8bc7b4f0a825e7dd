// The h5's anonymous line: to the server that gave us this page, leaving out everything a browser would send along.
import type { Receipt } from '@core/ballots/result-file'
import { refuse, type Result } from '@core/kernel/result'
import type { AnonymousLine } from './anonymous-port'
import { answerWithinMs, isResult } from './transport-port'

export const canCast: AnonymousLine['canCast'] = true

export const castAnonymously: AnonymousLine['castAnonymously'] = async (ballot) => {
  const stop = new AbortController()
  const timer = setTimeout(() => stop.abort(), answerWithinMs)
  try {
    const response = await fetch('/api/ballotbox/cast', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(ballot),
      credentials: 'omit',
      referrerPolicy: 'no-referrer',
      cache: 'no-store',
      signal: stop.signal,
    })
    const answer: unknown = await response.json().catch(() => undefined)
    return isResult(answer) ? (answer as Result<Receipt>) : refuse('internal', 'net.broken')
  } catch {
    return refuse('internal', stop.signal.aborted ? 'net.slow' : 'net.offline')
  } finally {
    clearTimeout(timer)
  }
}
