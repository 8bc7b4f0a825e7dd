// Meetings of a matter: called, looked at, minuted. The meeting is written before the matter names it, so that none is
// ever named that is not there; one that a crash left unnamed is shown to nobody, and its caller's retry names it.
import type { councilsApi, MeetingView } from '@core/councils/councils-api'
import type { CouncilCommand } from '@core/councils/council-command'
import { decideMatter } from '@core/councils/decide-matter'
import type { Meeting } from '@core/councils/meeting'
import { sayerOf } from '@core/councils/sayer'
import type { InputOf } from '@core/kernel/procedure'
import { ok, refuse, type Result } from '@core/kernel/result'
import { change } from '../_kit/change'
import type { Context } from '../_kit/context'
import { command } from './command'
import { meetingOf, meetingView } from './meeting-view'
import { codeFrom } from '../_kit/short-code'

type Input<Name extends keyof typeof councilsApi> = InputOf<(typeof councilsApi)[Name]>

const codeLength = 10

export async function callMeeting(input: Input<'callMeeting'>, context: Context): Promise<Result<MeetingView>> {
  const { store, caller, now } = context
  const { id, meetingId, kind, title, place, startsAt, agenda } = input
  const call: CouncilCommand = { type: 'callMeeting', commandId: meetingId, meetingId, title, startsAt }
  const allowed = await tried(id, call, context)
  if (!allowed.ok) return allowed
  const code = codeFrom(context.newId(), codeLength)
  const meeting: Meeting = { matterId: id, kind, title, place, startsAt, agenda, code, namesOnPaper: 0, minutes: null, calledBy: caller.personId, calledAt: now, updatedAt: now, demo: false } // prettier-ignore
  if ((await store.insert('meetings', meetingId, meeting)) === 'exists') {
    const known = await store.get('meetings', meetingId)
    if (known?.matterId !== id || known.calledBy !== caller.personId) return refuse('conflict', 'councils.id-taken', { field: 'meetingId' }) // prettier-ignore
  }
  const named = await command(id, call, context)
  return named.ok ? meetingOf(meetingId, context) : named
}

export async function meeting({ id }: Input<'meeting'>, context: Context): Promise<Result<MeetingView>> {
  return meetingOf(id, context)
}

/** The minutes, then the word that they are there; put right later, they are told of again. */
export async function publishMinutes(input: Input<'publishMinutes'>, context: Context): Promise<Result<MeetingView>> {
  const { store, caller, now } = context
  const { id, commandId, text, namesOnPaper } = input
  const held = await store.get('meetings', id)
  if (!held) return refuse('not-found', 'meetings.missing', { field: 'id' })
  const publish: CouncilCommand = { type: 'publishMinutes', commandId, meetingId: id, title: held.title }
  const allowed = await tried(held.matterId, publish, context)
  if (!allowed.ok) return allowed
  if (allowed.value === 'said') return meetingView(held, context)
  if (held.startsAt > now) return refuse('conflict', 'councils.meeting-not-yet')
  const minutes = { text, at: now, byName: caller.name }
  const written = await change(store, 'meetings', id, (current) => ok({ ...current, minutes, namesOnPaper, updatedAt: now })) // prettier-ignore
  if (!written.ok) return written
  const told = await command(held.matterId, publish, context)
  return told.ok ? meetingView(written.value, context) : told
}

/** Whether the matter would take it, before anything else is written; `said` where it has taken it already. */
async function tried(
  matterId: string,
  given: CouncilCommand,
  { store, caller, now }: Context,
): Promise<Result<'new' | 'said'>> {
  const matter = await store.get('matters', matterId)
  if (!matter) return refuse('not-found', 'matters.missing', { field: 'id' })
  const decided = decideMatter(matter, given, sayerOf(matter, caller), now)
  if (!decided.ok) return decided
  return ok(decided.value === matter ? 'said' : 'new')
}
