// Coming to a meeting, by the code on its table: once a person, while the meeting is on.
import type { councilsApi, MeetingView } from '@core/councils/councils-api'
import { signInHours } from '@core/councils/meeting'
import type { InputOf } from '@core/kernel/procedure'
import { ok, refuse, type Result } from '@core/kernel/result'
import { change } from '../_kit/change'
import type { Context } from '../_kit/context'
import { meetingView, signInId } from './meeting-view'

const hourMs = 3_600_000

export async function signIn(
  { code }: InputOf<typeof councilsApi.signIn>,
  context: Context,
): Promise<Result<MeetingView>> {
  const { store, caller, now } = context
  const asked = code.toUpperCase().replace(/^M=/, '').replace(/[\s-]/g, '')
  const [meeting] = (await store.query('meetings', { index: 'code', equals: { code: asked }, order: 'asc', limit: 1 })).items // prettier-ignore
  if (!meeting) return refuse('not-found', 'councils.meeting-code-unknown', { field: 'code' })
  if (now < meeting.startsAt - signInHours.before * hourMs) return refuse('conflict', 'councils.sign-in-later')
  if (now > meeting.startsAt + signInHours.after * hourMs) return refuse('conflict', 'councils.sign-in-over')
  const seen = await meetingView(meeting, context)
  if (!seen.ok || seen.value.iSignedIn) return seen
  const { accountId } = caller
  const id = signInId(meeting._id, accountId)
  const came = { meetingId: meeting._id, accountId, at: now }
  if ((await store.insert('signIns', id, came)) === 'exists') {
    // Forgotten once, and back again.
    await change(store, 'signIns', id, (known) => ok(known.accountId === accountId ? known : came))
  }
  return meetingView(meeting, context)
}
