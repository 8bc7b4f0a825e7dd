// Posts, families and problems, and calls of every procedure about them, as the matrix and the fuzz make them.
import type { Api } from '@core/api'
import type { SentOf } from '@core/kernel/procedure'
import type { Adoption, Family } from '@core/pledges/family'
import type { Post } from '@core/pledges/post'
import type { Problem } from '@core/pledges/problem'
import type { Store } from '../../cloudfunctions/_kit/store'
import { storedFamily, storedPost, storedProblem } from '../../cloudfunctions/_kit/stored-pledges'
import { noon, units } from '../given'
import { aCommandId, foreign, must, type GivenWorld } from './given-world'

/** How a family is reached: strings that stand nowhere else. */
export const reach = { name: '欧阳秘密', phone: '13977775555', address: '隐庐巷 7531 号' } as const

const somePost = { title: '图书角值守', text: '每次两小时', placeId: 'home-1', skills: ['整理'], times: ['weekend-morning' as const], hours: '每周六上午', seats: 2 } // prettier-ignore
const someFamily = { placeId: 'home-1', label: '一位独居老人，住二楼', needs: ['买菜', '聊天'] }
const agreed = { how: 'paper', agreed: true, agreedSensitive: true } as const
const someProblem = {
  placeId: 'home-1',
  title: '楼道灯总是坏',
  text: '换了三次还是坏，想找懂电的人看看',
  skills: ['电工'],
}

let ids = 0
export const aPledgedId = (what: string) => `${what}-${String(ids++).padStart(14, '0')}`

export function aPost(over: Partial<SentOf<Api['pledges']['offerPost']>> = {}): SentOf<Api['pledges']['offerPost']> {
  return { id: aPledgedId('post'), unitId: 'B', ...somePost, ...over }
}
export function aFamily(
  over: Partial<SentOf<Api['pledges']['enterFamily']>> = {},
): SentOf<Api['pledges']['enterFamily']> {
  return { id: aPledgedId('family'), unitId: 'B', ...someFamily, consent: agreed, contact: reach, ...over }
}
export function aProblem(
  over: Partial<SentOf<Api['pledges']['openProblem']>> = {},
): SentOf<Api['pledges']['openProblem']> {
  return { id: aPledgedId('problem'), unitId: 'B', ...someProblem, ...over }
}

export interface PledgeThings {
  readonly post: string
  readonly family: string
  /** Somebody has asked that family. */
  readonly pledge: string
  readonly problem: string
}

/** One of each in an area, in the store at once: nobody is called for it. */
export async function seedPledges(store: Store, where: 'own' | 'foreign'): Promise<PledgeThings> {
  const { id: unitId, path } = where === 'own' ? units.B : foreign.B2
  const things = { post: aPledgedId('post'), family: aPledgedId('family'), pledge: aPledgedId('pledge'), problem: aPledgedId('problem') } // prettier-ignore
  const opened = { unitId, path, openedBy: 'person-seed', openedAt: noon, updatedAt: noon, deeds: [], demo: true }
  const post: Post = { ...somePost, ...opened, holders: [], state: 'open' }
  const asked: Adoption = { pledgeId: things.pledge, accountId: 'account-seed', personId: 'person-seed', name: '老周', state: 'asked', askedAt: noon, agreedAt: 0, endedAt: 0, endedBy: '', commandId: 'seed', spoken: null } // prettier-ignore
  const consent = { state: 'given', at: noon, how: 'paper', recordedBy: 'person-seed', sensitive: { at: noon, how: 'paper' } } as const // prettier-ignore
  const family: Family = { ...someFamily, unitId, path, consent, accountId: '', codeHash: 'none', codeUntil: noon, letGo: [], adoptions: [asked], state: 'open', enteredBy: 'person-seed', enteredAt: noon, updatedAt: noon, log: [], delivered: 0, deeds: [], demo: true } // prettier-ignore
  const problem: Problem = { ...someProblem, ...opened, requestId: '', state: 'open', isDone: false, takers: [], log: [], delivered: 0 } // prettier-ignore
  await store.insert('posts', things.post, storedPost(post))
  await store.insert('families', things.family, storedFamily(family))
  await store.insert('familyContacts', things.family, { ...reach, closed: false })
  await store.insert('pledges', things.pledge, { kind: 'family', ofId: things.family, accountId: 'account-seed', partnerUnitId: '', at: noon }) // prettier-ignore
  await store.insert('problems', things.problem, storedProblem(problem))
  return things
}

type About = PledgeThings & { readonly unit: string }
const toProblem = ({ problem }: About) => ({ id: problem, commandId: aCommandId() })

/** A good call of every procedure. */
export const pledgeAttempts = {
  offers: () => ({ kind: 'post', position: { lng: 119.305, lat: 34.705, datum: 'wgs84' }, skills: ['整理'] }),
  post: ({ post }: About) => ({ id: post }),
  family: ({ family }: About) => ({ id: family }),
  problem: ({ problem }: About) => ({ id: problem }),
  mine: () => ({}),
  postsOf: ({ unit }: About) => ({ unitId: unit, view: 'open' }),
  familiesOf: ({ unit }: About) => ({ unitId: unit, view: 'open' }),
  problemsOf: ({ unit }: About) => ({ unitId: unit, view: 'over' }),
  pledgesOf: ({ family }: About) => ({ kind: 'family', ofId: family }),
  offerPost: ({ unit }: About) => aPost({ unitId: unit }),
  changePost: ({ post }: About) => ({ id: post, ...somePost }),
  closePost: ({ post }: About) => ({ id: post }),
  takePost: ({ post }: About) => ({ id: post, name: '小周' }),
  renewPost: ({ post }: About) => ({ id: post }),
  leavePost: ({ post }: About) => ({ id: post }),
  enterFamily: ({ unit }: About) => aFamily({ unitId: unit }),
  changeFamilyContact: ({ family }: About) => ({ id: family, contact: reach }),
  renewCode: ({ family }: About) => ({ id: family }),
  claimFamily: () => ({ code: 'ABCDEFGHJK' }),
  ourFamily: () => ({}),
  askFamily: ({ family }: About) => ({ id: family, commandId: aCommandId() }),
  answerFamily: ({ pledge }: About) => ({ pledgeId: pledge, agrees: true }),
  recordAnswer: ({ pledge }: About) => ({ pledgeId: pledge, agrees: true, who: 'self', how: 'in-person' }),
  contact: ({ pledge }: About) => ({ pledgeId: pledge, commandId: aCommandId() }),
  endPledge: ({ pledge }: About) => ({ pledgeId: pledge }),
  withdrawFamily: ({ family }: About) => ({ id: family }),
  openProblem: ({ unit }: About) => aProblem({ unitId: unit }),
  takeProblem: ({ problem }: About) => ({ id: problem, name: '小周' }),
  noteProgress: (about: About) => ({ ...toProblem(about), text: '看过了' }),
  solved: (about: About) => ({ ...toProblem(about), text: '换好了' }),
  check: (about: About) => ({ ...toProblem(about), done: true, reason: '' }),
  closeProblem: (about: About) => ({ ...toProblem(about), reason: '不用了' }),
}

/** What is said over and over in the stories of families. */
export function familiesOf(world: () => GivenWorld) {
  const call = (...said: Parameters<GivenWorld['rawCall']>) => world().rawCall(...said)
  const enter = (over: Parameters<typeof aFamily>[0] = {}) => must(world().call('worker', 'pledges', 'enterFamily', aFamily(over))) // prettier-ignore
  const claim = (code: string, who = 'resident') => must(world().call(who, 'pledges', 'claimFamily', { code }))
  const ask = (id: string, who = 'member') => call(who, 'pledges', 'askFamily', { id, commandId: aCommandId() })
  const asked = async (id: string, who = 'member') => {
    const view = await must(world().call(who, 'pledges', 'askFamily', { id, commandId: aCommandId() }))
    return view.mine?.pledgeId ?? ''
  }
  const answer = (pledgeId: string, agrees: boolean, who = 'resident') => call(who, 'pledges', 'answerFamily', { pledgeId, agrees }) // prettier-ignore
  const record = (pledgeId: string, agrees: boolean, who = 'worker') => call(who, 'pledges', 'recordAnswer', { pledgeId, agrees, who: 'self', how: 'in-person' }) // prettier-ignore
  const look = (pledgeId: string, who = 'member') => call(who, 'pledges', 'contact', { pledgeId, commandId: aCommandId() }) // prettier-ignore
  return { enter, claim, ask, asked, answer, record, look }
}

/** More party members of the same grid. */
export async function seedMembers(store: Store, keys: readonly string[]): Promise<void> {
  const [account, person, grant] = await Promise.all([
    store.get('accounts', 'account-member'),
    store.get('people', 'person-member'),
    store.get('grants', 'grant-member'),
  ])
  if (!account || !person || !grant) throw new Error('nobody to take after')
  for (const key of keys) {
    const personId = `person-${key}`
    await store.insert('accounts', `account-${key}`, { ...account, personId })
    await store.insert('people', personId, { ...person, name: `${key}同志`, accountId: `account-${key}` })
    await store.insert('grants', `grant-${key}`, { ...grant, personId })
  }
}

/** Does a text tell how the family is reached? */
export function tellsReach(said: string): boolean {
  return ['欧阳秘密', '13977775555', '隐庐'].some((part) => said.includes(part))
}
