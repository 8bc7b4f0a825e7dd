// Teams, profile and sign-ups of one account, gathered for its owner.
import type { ServiceLine } from '@core/accounts/service-data'
import { readAll } from '../_kit/read-all'
import type { Store } from '../_kit/store'

export async function volunteerDataOf(accountId: string, store: Store): Promise<readonly ServiceLine[]> {
  const [profile, memberships, signUps] = await Promise.all([
    store.get('volunteerProfiles', accountId),
    readAll(store, 'teamMembers', 'account', { accountId }),
    readAll(store, 'signUps', 'account', { accountId }),
  ])
  const teams = await Promise.all(
    memberships.map(async ({ teamId, name, since }): Promise<ServiceLine> => {
      const team = await store.get('volunteerTeams', teamId)
      return { section: 'teams', text: said(team?.name, name), at: since }
    }),
  )
  const signed = await Promise.all(
    signUps.map(async ({ activityId, name, startsAt, corrections }): Promise<ServiceLine> => {
      const activity = await store.get('activities', activityId)
      const reasons = corrections.map(({ reason }) => reason)
      return { section: 'signUps', text: said(activity?.title, name, ...reasons), at: startsAt }
    }),
  )
  const own: readonly ServiceLine[] = profile && profile.updatedAt > 0 ? [{ section: 'teams', text: said(profile.name, ...profile.skills), at: profile.updatedAt }] : [] // prettier-ignore
  return [...own, ...teams, ...signed]
}

function said(...parts: readonly (string | undefined)[]): string {
  return parts.filter((part) => part !== undefined && part !== '').join('，')
}
