// What a whistle brought, written into the story of the request it was blown for.
import type { WhistleNote } from './fact'
import { noted } from './on-time'
import type { ServiceRequest } from './request'

/** The same request where the note (by its key) is there already. */
export function noteWhistle<R extends ServiceRequest>(request: R, note: WhistleNote, at: number): R {
  return noted(request, { type: 'whistled', note }, at, `whistle:${note.key}`)
}
