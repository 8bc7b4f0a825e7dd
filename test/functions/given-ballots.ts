// An estate that votes: its register handed in, its letters handed out, its matter ready to be decided.
import { newAccount, privacyNotice } from '@core/accounts/account'
import type { Api } from '@core/api'
import type { Matter } from '@core/councils/matter'
import type { InputOf, OutputOf, SentOf } from '@core/kernel/procedure'
import { fromParts } from '@core/ballots/result-parts'
import type { ResultFile } from '@core/ballots/result-file'
import { storedMatter } from '../../cloudfunctions/_kit/stored-matter'
import type { Store } from '../../cloudfunctions/_kit/store'
import { noon, units } from '../given'
import { foreign, must, type GivenWorld } from './given-world'

export const hour = 3_600_000
export const day = 24 * hour

let made = 0
export const aNewId = (what: string) => `${what}-${String(made++).padStart(16, '0')}`

/** Four owners: two flats of one buyer, one flat with two owners, one single, and two unsold flats of the developer. */
export const ownersCsv = [
  '房号,面积,面积来源,业主,购房人编号,开发商未售,电话',
  '1-101,100.00,产权登记,王一,P1,,13800000001',
  '1-102,50.50,产权登记,王一,P1,,13800000001',
  '1-201,89.37,合同,李二、李三,P2,,',
  '1-202,120.13,实测,赵四,P3,否,',
  '2-101,60,,,,是,',
  '2-102,80,,,,是,',
].join('\n')

export function residentsCsv(count: number): string {
  return ['姓名,编号,电话', ...Array.from({ length: count }, (_, n) => `居民${n},H${n},`)].join('\n')
}

/** In the stage in which it is decided. Withdrawn options are no options. */
export async function seedMatter(store: Store, over: Partial<Matter> = {}, id = aNewId('matter')): Promise<string> {
  const { C } = units
  const version = { text: '', costText: '', costFen: -1, consequences: '', at: 0, byName: '', reason: '' }
  const option = (key: string, title: string) => ({ id: key, versions: [{ ...version, title }], withdrawn: false })
  const matter: Matter = {
    title: '要不要换物业',
    text: '',
    template: 'propertyDispute',
    scope: { kind: 'estate', unitId: 'C', unitName: C.name, path: C.path, name: '海棠苑' },
    raiserAccountId: 'account-resident',
    raiserPersonId: '',
    affected: '全体业主',
    requestId: '',
    flags: [],
    parties: [],
    evidence: [],
    stage: 'decide',
    screening: { accepted: true, reason: '', at: 0 },
    deadlines: { screenBy: 0, talkUntil: 0, deliberateUntil: 0 },
    screeningEscalated: false,
    options: [option('option-a', '换一家'), option('option-b', '留下来，降价')],
    positions: [],
    conflicts: [],
    meetingIds: [],
    question: '',
    decisions: [],
    agreement: null,
    earlierAgreements: [],
    tasks: [],
    reopened: 0,
    raisedAt: 0,
    updatedAt: 0,
    log: [],
    delivered: 0,
    demo: true,
    ...over,
  }
  await store.insert('matters', id, storedMatter(matter))
  return id
}

type PutRegister = SentOf<Api['ballots']['putRegister']>
export function aRegister(over: Partial<PutRegister> = {}): PutRegister {
  const id = aNewId('register')
  return { id, kind: 'owners', name: '海棠苑业主', unitId: 'C', scopeName: '海棠苑', uploadId: aNewId('upload'), piece: 0, pieces: 1, csv: ownersCsv, ...over } // prettier-ignore
}

/** Handed in by the clerk; its id. */
export async function givenRegister(world: Pick<GivenWorld, 'call'>, over: Partial<PutRegister> = {}): Promise<string> {
  const input = aRegister(over)
  await must(world.call('clerk', 'ballots', 'putRegister', input))
  return input.id
}

/** An account that has agreed to the privacy notice. */
export async function seedVoter(store: Store, who: string): Promise<void> {
  const consents = [{ notice: privacyNotice, kind: 'privacy', at: 0, by: 'self' } as const]
  await store.insert('accounts', `account-${who}`, { ...newAccount(0), personId: '', consents })
}

/** Codes of all letters, by the unit that stands first on each. */
export async function lettersOf(
  world: Pick<GivenWorld, 'call'>,
  registerId: string,
): Promise<ReadonlyMap<string, Letter>> {
  const letters = new Map<string, Letter>()
  let page = 0
  for (let pages = 1; page < pages; page++) {
    const found = await must(world.call('clerk', 'ballots', 'letters', { registerId, page }))
    pages = found.pages
    for (const letter of found.letters) letters.set(letter.units[0] ?? '', letter)
  }
  return letters
}
type Letter = OutputOf<Api['ballots']['letters']>['letters'][number]

/** Gives each unit's elector an account; elector keys by unit. */
export async function givenVoters(
  world: GivenWorld,
  registerId: string,
  voters: Readonly<Record<string, string>>,
): Promise<Readonly<Record<string, string>>> {
  const letters = await lettersOf(world, registerId)
  for (const [unit, who] of Object.entries(voters)) {
    await seedVoter(world.store, who)
    await must(world.call(who, 'ballots', 'claim', { code: letters.get(unit)?.code ?? '' }))
  }
  return Object.fromEntries([...letters].map(([unit, { electorKey }]) => [unit, electorKey]))
}

type Announce = SentOf<Api['ballots']['announce']>
/** Open by item 4 of art. 278, from an hour after noon for two days. */
export function anAnnouncement(matterId: string, registerId: string, over: Partial<Announce> = {}): Announce {
  return { id: aNewId('decision'), matterId, registerId, question: '同意更换物业公司吗？', ruleId: 'civilCode278Ordinary', subject: 'propertyCompany', mode: 'open', choices: 'yesNo', proxyLimit: 2, opensAt: noon + hour, closesAt: noon + hour + 2 * day, ...over } // prettier-ignore
}

export type VoteInput = InputOf<Api['ballots']['vote']>

/** The published result, as anybody can fetch it. */
export async function resultOf(world: Pick<GivenWorld, 'call'>, id: string): Promise<ResultFile> {
  const { resultParts } = await must(world.call('', 'ballots', 'get', { id }))
  const parts: string[] = []
  for (let part = 0; part < resultParts; part++)
    parts.push((await must(world.call('', 'ballots', 'resultPart', { id, part }))).data)
  const text = fromParts(parts)
  if (!text.ok) throw new Error(text.error.reason)
  return JSON.parse(text.value) as ResultFile
}

/** A register, an open vote on it and its matter in a grid; the first elector's letter was used by `voter`. */
export interface GivenVote {
  readonly register: string
  readonly decision: string
  readonly elector: string
  /** Where it is decided. */
  readonly decided: string
}

export async function givenVote(
  world: GivenWorld,
  clerk: string,
  unitId: 'B' | 'B2',
  voter: string,
): Promise<GivenVote> {
  const { path, name } = { ...units, ...foreign }[unitId]
  const input = aRegister({ kind: 'residents', csv: residentsCsv(2), unitId, scopeName: '' })
  await must(world.call(clerk, 'ballots', 'putRegister', input))
  const { letters } = await must(world.call(clerk, 'ballots', 'letters', { registerId: input.id, page: 0 }))
  const [letter] = letters
  await must(world.call(voter, 'ballots', 'claim', { code: letter?.code ?? '' }))
  const decided = await seedMatter(world.store, { scope: { kind: 'grid', unitId, unitName: name, path, name: '' } })
  const { now } = world.clock
  const terms = { ruleId: 'simpleMajority', subject: null, opensAt: now, closesAt: now + 2 * day } as const
  const announced = await must(world.call(clerk, 'ballots', 'announce', anAnnouncement(decided, input.id, terms)))
  return { register: input.id, decision: announced.id, elector: letter?.electorKey ?? '', decided }
}
