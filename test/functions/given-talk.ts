// A matter that is talked over, and people who talk.
import { newAccount, privacyNotice } from '@core/accounts/account'
import type { Matter } from '@core/councils/matter'
import type { Stance } from '@core/talk/talk'
import type { Store } from '../../cloudfunctions/_kit/store'
import { storedStatement } from '../../cloudfunctions/talk/keeping'
import { units } from '../given'
import { aNewId, seedMatter } from './given-ballots'
import { foreign, must, type GivenWorld } from './given-world'

/** In the grid of branch B, so that its leader runs it, with the community and those above. */
export function seedTalk(store: Store, over: Partial<Matter> = {}): Promise<string> {
  const { B } = units
  const scope = { kind: 'grid', unitId: 'B', unitName: B.name, path: B.path, name: '' } as const
  return seedMatter(store, { title: '楼道里停电动车', stage: 'talk', options: [], scope, ...over })
}

export function seedForeignTalk(store: Store): Promise<string> {
  const { B2 } = foreign
  return seedTalk(store, { scope: { kind: 'grid', unitId: 'B2', unitName: B2.name, path: B2.path, name: '' } })
}

export async function seedMeeting(store: Store, matterId: string): Promise<string> {
  const id = aNewId('meeting')
  const place = { kind: 'hearing', title: '听证会', place: '活动室', startsAt: 0, agenda: ['停车'] } as const
  const rest = {
    code: id,
    namesOnPaper: 0,
    minutes: null,
    calledBy: 'person-leader',
    calledAt: 0,
    updatedAt: 0,
    demo: true,
  }
  await store.insert('meetings', id, { matterId, ...place, ...rest })
  return id
}

export const aStatementId = () => aNewId('statement')

/** Shown, from a meeting: nobody's own. */
export async function seedStatement(store: Store, matterId: string): Promise<string> {
  const id = aStatementId()
  const said = { matterId, authorId: '', enteredBy: 'person-leader', meetingId: 'meeting', text: '车棚不够' } as const
  const rest = { state: 'shown', reason: '', moderatedBy: '', moderatedAt: 0, appeal: null, at: 0, updatedAt: 0, demo: true } as const // prettier-ignore
  await store.insert('statements', id, storedStatement({ ...said, ...rest }, 'told'))
  return id
}

/** Residents who have agreed to the notice, by the names they call under. */
export async function seedTalkers(store: Store, count: number): Promise<readonly string[]> {
  const consents = [{ notice: privacyNotice, kind: 'privacy', at: 0, by: 'self' }] as const
  const names = Array.from({ length: count }, (_, at) => `talker-${at}`)
  for (const name of names) await store.insert('accounts', `account-${name}`, { ...newAccount(0), consents })
  return names
}

export async function say(
  world: GivenWorld,
  who: string,
  matterId: string,
  text = '充电桩装在车棚里',
): Promise<string> {
  const id = aStatementId()
  await must(world.call(who, 'talk', 'state', { id, matterId, text }))
  return id
}

export const judge = (world: GivenWorld, who: string, matterId: string, statementId: string, stance: Stance) =>
  world.call(who, 'talk', 'judge', { matterId, statementId, stance })
