// Volunteering, served.
import type { InputOf } from '@core/kernel/procedure'
import type { Result } from '@core/kernel/result'
import type { volunteersApi } from '@core/volunteers/volunteers-api'
import type { ActivityView } from '@core/volunteers/volunteers-views'
import type { Context, Handlers } from '../_kit/context'
import { ok } from '@core/kernel/result'
import { activityView } from './activity-view'
import { certificate, checkCertificate } from './certificate'
import { exportHours } from './export-hours'
import { activityNamed } from './found'
import { myHours, mySignUps } from './hours'
import { activities } from './list-activities'
import { cancel, change, offer } from './offer'
import { correct, participants, present } from './participants'
import { signUp, withdraw } from './sign-up'
import { joinTeam, leaveTeam, myTeams, profile, saveProfile, team, teamMembers, teams } from './teams'

export const volunteersHandlers: Handlers<typeof volunteersApi> = {
  teams,
  team,
  joinTeam,
  leaveTeam,
  myTeams,
  teamMembers,
  profile,
  saveProfile,
  activities,
  activity,
  offer,
  change,
  cancel,
  signUp,
  withdraw,
  mySignUps,
  participants,
  present,
  correct,
  myHours,
  certificate,
  checkCertificate,
  exportHours,
}

async function activity(
  input: InputOf<(typeof volunteersApi)['activity']>,
  context: Context,
): Promise<Result<ActivityView>> {
  const found = await activityNamed(context.store, input)
  return found.ok ? ok(await activityView(found.value, context)) : found
}
