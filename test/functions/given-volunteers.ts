// Teams, activities, people who sign up, and calls of every procedure of volunteering as the matrix and the fuzz make them.
import { newAccount, privacyNotice } from '@core/accounts/account'
import type { Api } from '@core/api'
import { dayMs, minuteMs } from '@core/kernel/china-day'
import type { SentOf } from '@core/kernel/procedure'
import type { VolunteerTeam } from '@core/volunteers/team'
import { offerActivity } from '@core/volunteers/decide-activity'
import type { Store } from '../../cloudfunctions/_kit/store'
import { storedActivity } from '../../cloudfunctions/_kit/stored-activity'
import { storedSignUp } from '../../cloudfunctions/_kit/stored-sign-up'
import { activityCode, signUpId } from '../../cloudfunctions/_kit/volunteer-ids'
import { aStaff, noon, units } from '../given'
import { aCommandId, foreign } from './given-world'

export const hourMs = 60 * minuteMs
/** Saturday 2026-11-28, 09:00 in China. */
export const saturday = noon + 4 * dayMs - 3 * hourMs

let ids = 0
export const anActivityId = () => `activity-${String(ids++).padStart(14, '0')}`

export const aShift = (over: Partial<SentOf<Api['volunteers']['offer']>['shifts'][number]> = {}) => ({
  id: 's1',
  startsAt: saturday,
  endsAt: saturday + 2 * hourMs,
  seats: 2,
  ...over,
})

type Offer = SentOf<Api['volunteers']['offer']>

export const described: Omit<Offer, 'id' | 'unitId'> = {
  title: '清理楼道',
  text: '带上手套',
  kind: 'environment',
  whereText: '海棠路 3 号楼下',
  position: { lng: 119.305, lat: 34.705, datum: 'wgs84' },
  shifts: [aShift()],
  skills: ['力气'],
  phone: '0518-81000000',
}

export function anOffer(over: Partial<Offer> = {}): Offer {
  return { id: anActivityId(), unitId: 'C', ...described, ...over }
}

export function aTeam(over: Partial<VolunteerTeam> = {}): VolunteerTeam {
  return {
    code: 'T001',
    name: '海棠志愿服务队',
    kind: '环境',
    text: '每个周末清理楼道',
    unitId: 'C',
    path: units.C.path,
    leaderId: 'person-member',
    phone: '0518-81000001',
    skills: ['力气'],
    demo: true,
    ...over,
  }
}

export async function seedTeams(store: Store): Promise<void> {
  await store.insert('volunteerTeams', 'team-own', aTeam())
  await store.insert('volunteerTeams', 'team-foreign', aTeam({ code: 'T002', name: '对岸志愿服务队', unitId: 'C2', path: foreign.C2.path, leaderId: 'person-foreignWorker' })) // prettier-ignore
}

/** Residents who have agreed to the notice, by the names they call under. */
export async function seedVolunteers(store: Store, count: number): Promise<readonly string[]> {
  const consents = [{ notice: privacyNotice, kind: 'privacy', at: 0, by: 'self' }] as const
  const names = Array.from({ length: count }, (_, at) => `volunteer-${String(at).padStart(3, '0')}`)
  for (const name of names) await store.insert('accounts', `account-${name}`, { ...newAccount(0), consents })
  return names
}

export interface VolunteerThings {
  /** A team of the area's community, an activity there, and somebody's sign-up for it. */
  readonly team: string
  readonly activity: string
  readonly signUp: string
}

/** One of each in an area, in the store at once. */
export async function seedVolunteering(store: Store, where: 'own' | 'foreign'): Promise<VolunteerThings> {
  const { id: unitId, path } = where === 'own' ? units.C : foreign.C2
  const id = anActivityId()
  const { position, ...rest } = described
  const given = { ...rest, shifts: [aShift()], position: position && { lng: position.lng, lat: position.lat }, placeId: '', phone: '' } // prettier-ignore
  const offered = { ...given, code: activityCode(id), teamId: '', unitId, path, demo: true }
  const activity = offerActivity(offered, aStaff('communityStaff', 'nowhere'), noon)
  if (!activity.ok) throw new Error(activity.error.reason)
  await store.insert('activities', id, storedActivity(activity.value, noon))
  const signUp = signUpId(id, 's1', 'account-seed')
  const shift = aShift()
  const person = { accountId: 'account-seed', personId: '', name: '小周', presentAt: 0, presentBy: '', leftAt: 0 }
  await store.insert('signUps', signUp, storedSignUp({ activityId: id, shiftId: 's1', teamId: '', unitId, path, ...person, state: 'standing', turn: 1, ticket: 0, signedAt: noon, startsAt: shift.startsAt, endsAt: shift.endsAt, corrections: [], commandIds: [], demo: true }, 'settled', noon)) // prettier-ignore
  return { team: where === 'own' ? 'team-own' : 'team-foreign', activity: id, signUp }
}

type Tried = VolunteerThings & { readonly community: string }
const signing = ({ activity }: Tried) => ({ activityId: activity, shiftId: 's1', commandId: aCommandId() })
const days = { from: '2026-01-01', until: '2026-12-31' }

export const volunteerAttempts = {
  teams: () => ({}),
  team: ({ team }: Tried) => ({ id: team }),
  joinTeam: ({ team }: Tried) => ({ teamId: team, name: '老周' }),
  leaveTeam: ({ team }: Tried) => ({ teamId: team }),
  myTeams: () => ({}),
  teamMembers: ({ team }: Tried) => ({ teamId: team }),
  profile: () => ({}),
  saveProfile: () => ({ profile: { name: '老周', skills: ['电工'], times: ['weekendMorning'] } }),
  activities: () => ({ view: 'coming' }),
  activity: ({ activity }: Tried) => ({ id: activity }),
  offer: ({ community }: Tried) => anOffer({ unitId: community }),
  change: ({ activity }: Tried) => ({ id: activity, commandId: aCommandId(), ...described }),
  cancel: ({ activity }: Tried) => ({ id: activity, commandId: aCommandId(), reason: '下大雨' }),
  signUp: (tried: Tried) => ({ ...signing(tried), name: '老周' }),
  withdraw: signing,
  mySignUps: () => ({ view: 'coming' }),
  participants: ({ activity }: Tried) => ({ activityId: activity, shiftId: 's1' }),
  present: ({ signUp }: Tried) => ({ signUpId: signUp, commandId: aCommandId(), what: 'came' }),
  correct: ({ signUp }: Tried) => ({ signUpId: signUp, commandId: aCommandId(), minutes: 30, reason: '提前走了' }),
  myHours: () => ({ year: 2026 }),
  certificate: () => days,
  checkCertificate: () => ({ ...days, name: '老周', minutes: 60, issuedOn: '2026-12-01', code: 'AAAAAAAAAAAA' }),
  exportHours: ({ community }: Tried) => ({ of: { unitId: community }, ...days }),
}

/** Of these an `owner` without a role gets in only where they lead the team or the activity, which nobody here does. */
const runners = ['teamMembers', 'offer', 'change', 'cancel', 'participants', 'present', 'correct', 'exportHours']

/** The one of them who leads the own team. */
const teamLeader = 'member'
const ofTheTeam = ['teamMembers']

/** What the matrix expects of those: staff over the thing, and who leads the team. */
export function runs(name: string, who: string, where: 'own' | 'foreign'): 'in' | 'out' | undefined {
  if (!runners.includes(name)) return undefined
  const leadsTeam = who === teamLeader && where === 'own' && ofTheTeam.includes(name)
  // A grid's leader is not over the community.
  const isStaff = ['street', 'officer'].includes(who) || (who === 'clerk' && where === 'own')
  return leadsTeam || isStaff ? 'in' : 'out'
}
