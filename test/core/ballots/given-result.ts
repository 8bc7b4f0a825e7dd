// Whole votes with real keys: an owners' vote in the open, a secret one with slips by phone and on paper.
import { constants, createPublicKey, generateKeyPairSync, sign, type KeyObject } from 'node:crypto'
import { announcementOf } from '@core/ballots/announcement'
import type { OpenVote, SecretBallot, SlipKind } from '@core/ballots/decision'
import type { DecisionRule, OwnerSubject } from '@core/ballots/decision-rule'
import { electorateHead, publishedElectors } from '@core/ballots/electorate'
import { publishResult, type ClosedVote } from '@core/ballots/publish-result'
import type { Elector } from '@core/ballots/register'
import { ballotLine, ballotMessage, receiptMessage, tokenMessage, type Receipt, type ResultFile } from '@core/ballots/result-file' // prettier-ignore
import { ruleFor } from '@core/ballots/rules'
import { sha256Hex } from '@core/ballots/sha256'
import { slipKindsFor, slipsOf } from '@core/ballots/slips'
import type { Result } from '@core/kernel/result'

/** 0.01 m²; the last is the developer's. */
const areas = [9217, 9217, 10241, 11265, 12289, 13313, 9217, 8193, 20481]

export const electors: readonly Elector[] = areas.map((area, index) => ({
  key: index === areas.length - 1 ? 'developer' : `owner-${index}`,
  units: [`3号楼2单元${500 + index}`],
  names: [`业主${index}`],
  phone: '',
  heads: 1,
  area,
  salt: sha256Hex(`salt ${index}`),
}))

export const opensAt = Date.UTC(2026, 10, 1)
export const closesAt = Date.UTC(2026, 10, 15)
export const publishedAt = closesAt + 60_000

export const options = [
  { id: 'yes', text: '同意' },
  { id: 'no', text: '不同意' },
  { id: 'abstain', text: '弃权' },
]

/** What a yes adopts. */
export const asked = {
  id: 'option-1',
  title: '换乙公司',
  text: '每月每平方米 2 元，签三年。',
  costText: '',
  costFen: 200,
  consequences: '',
}

const yesOrNo = { options, optionId: asked.id, matterOptions: [asked] }
const other = { ...asked, id: 'option-2', title: '留甲公司', text: '每月每平方米 1.8 元，续两年。', costFen: 180 }
const between = {
  options: [...[asked, other].map(({ id, title }) => ({ id, text: title })), { id: 'abstain', text: '弃权' }],
  optionId: '',
  matterOptions: [asked, other],
}

/** The private half of whoever runs the box, and of each kind of slip. */
export interface Keys {
  readonly box: KeyObject
  readonly kinds: Readonly<Record<string, KeyObject>>
}

export interface Published {
  readonly file: ResultFile
  readonly vote: ClosedVote
  readonly keys: Keys
}

type Announcing = Pick<ClosedVote['decision'], 'mode' | 'subject' | 'rule'>

export async function publish(vote: ClosedVote, keys: Keys): Promise<ResultFile> {
  return given(await publishResult(vote, (text) => signed(text, keys.box)))
}

export function signed(text: string, key: KeyObject): string {
  return sign('sha256', Buffer.from(text), { key, dsaEncoding: 'ieee-p1363' }).toString('base64url')
}

export function receiptFor(decisionId: string, ballot: ResultFile['ballots'][number], box: KeyObject): Receipt {
  const line = ballotLine(ballot)
  return { decisionId, line, signature: signed(receiptMessage(decisionId, sha256Hex(line)), box) }
}

/** Everybody but one: five for, one of them having changed his mind; two against, one abstains. */
export async function anOpenResult(): Promise<Published> {
  const rule = given(ruleFor('civilCode278Ordinary', 'propertyCompany'))
  const { decision, keys } = announce({ mode: 'open', subject: 'propertyCompany', rule }, [])
  const openVotes = ['yes', 'yes', 'yes', 'yes', 'no', 'no', 'abstain', 'yes'].map((choice, index) => anOpenVote(index, choice)) // prettier-ignore
  const earlier = { ...anOpenVote(1, 'no'), revision: 1 }
  const changed = openVotes.map((one, index) => (index === 1 ? { ...one, revision: 2 } : one))
  const vote: ClosedVote = { decision, electors, openVotes: [earlier, ...changed], issued: [], publishedAt }
  return { file: await publish(vote, keys), vote, keys }
}

/** Between two options of the matter, by heads: five for the second. */
export async function aChoiceResult(): Promise<Published> {
  const rule = given(ruleFor('simpleMajority', null))
  const { decision, keys } = announce({ mode: 'open', subject: null, rule }, [], between)
  const choices = ['option-1', 'abstain', ...Array.from({ length: 5 }, () => 'option-2')]
  const openVotes = choices.map((choice, index) => anOpenVote(index, choice))
  const vote: ClosedVote = { decision, electors, openVotes, issued: [], publishedAt }
  return { file: await publish(vote, keys), vote, keys }
}

export function anOpenVote(index: number, choice: string): OpenVote {
  const electorKey = electors[index]?.key ?? ''
  return { decisionId: 'open-vote', electorKey, choice, revision: 1, via: 'phone', by: [`account ${index}`], at: opensAt + index } // prettier-ignore
}

/** A slip of paper, or one on a phone with the key that only the phone has. */
export interface Cast {
  readonly ballot: SecretBallot
  readonly key?: KeyObject
}

export interface SecretlyPublished extends Published {
  readonly cast: readonly Cast[]
}

/** By area and heads: eight cast their slips, one of whom changed his mind once; the ninth took his and cast none. */
export function aSecretResult(): Promise<SecretlyPublished> {
  return secretResult(given(ruleFor('civilCode278Weighty', 'rebuild')), 'rebuild', electors.length)
}

/** By heads alone, the eighth on paper. */
export function aPaperResult(): Promise<SecretlyPublished> {
  return secretResult(given(ruleFor('residentsAssembly', null)), null, 7)
}

async function secretResult(
  rule: DecisionRule,
  subject: OwnerSubject | null,
  onPaper: number,
): Promise<SecretlyPublished> {
  const kinds = given(slipKindsFor(electors, rule.measure))
  const { decision, keys } = announce({ mode: 'secret', subject, rule }, kinds)
  const cast: Cast[] = []
  const issued = kinds.map(({ id }) => ({ kind: id, phone: 0, paper: 0 }))
  electors.forEach((elector, index) => {
    const choice = index === 2 ? 'no' : index === 3 ? 'abstain' : 'yes'
    slipsOf(elector, kinds).forEach((kind) => {
      const line = issued.find((one) => one.kind === kind)
      if (line) line[index === onPaper ? 'paper' : 'phone']++
      if (index === 8) return
      if (index === onPaper) cast.push({ ballot: aPaper(kind, '7K3M', choice) })
      else cast.push(aSlip(decision.id, kind, index === 4 ? 'no' : choice, keys))
      const last = cast.at(-1)
      if (index === 4 && last) cast.push(again(decision.id, last, choice))
    })
  })
  const vote: ClosedVote = { decision, electors, ballots: cast.map(({ ballot }) => ballot), issued, publishedAt }
  return { file: await publish(vote, keys), vote, keys, cast }
}

export function aPaper(kind: string, token: string, choice: string): SecretBallot {
  return { kind, key: '', token, choice, revision: 1, signature: '' }
}

/** The finished token is what unblinding gives: an RSA-PSS signature with a salt of 48 bytes. */
export function aSlip(decisionId: string, kind: string, choice: string, keys: Keys): Cast {
  const { publicKey, privateKey: key } = generateKeyPairSync('ec', { namedCurve: 'P-256' })
  const point = publicKey.export({ type: 'spki', format: 'der' }).subarray(-65).toString('base64url')
  const token = aToken(tokenMessage(decisionId, kind, point), keys.kinds[kind])
  return { ballot: castWith(decisionId, { kind, key: point, token, choice, revision: 1, signature: '' }, key), key }
}

export function aToken(message: string, key: KeyObject | undefined): string {
  if (!key) throw new Error('no key of this kind')
  const how = { key, padding: constants.RSA_PKCS1_PSS_PADDING, saltLength: 48 }
  return sign('sha384', Buffer.from(message), how).toString('base64url')
}

export function castWith(decisionId: string, ballot: SecretBallot, key: KeyObject): SecretBallot {
  return { ...ballot, signature: signed(ballotMessage(decisionId, ballot), key) }
}

export function again(decisionId: string, { ballot, key }: Cast, choice: string): Cast {
  if (!key) throw new Error('a paper is not cast again')
  return { ballot: castWith(decisionId, { ...ballot, choice, revision: ballot.revision + 1 }, key), key }
}

/** Makes the keys and fixes everything as the committee would before voting begins. */
export function announce(
  { mode, subject, rule }: Announcing,
  unsigned: readonly Omit<SlipKind, 'publicKey'>[],
  ballot: Pick<ClosedVote['decision'], 'options' | 'optionId' | 'matterOptions'> = yesOrNo,
): { readonly decision: ClosedVote['decision']; readonly keys: Keys } {
  const pairs = unsigned.map((kind) => ({ kind, key: generateKeyPairSync('rsa', { modulusLength: 2048 }).privateKey }))
  const box = generateKeyPairSync('ec', { namedCurve: 'P-256' }).privateKey
  const announced = {
    id: `${mode}-vote`,
    matterId: 'matter-1',
    title: '小区的事 "要不要做"',
    question: '同意这样做吗？',
    ...ballot,
    subject,
    rule,
    mode,
    opensAt,
    closesAt,
    kinds: pairs.map(({ kind, key }) => ({ ...kind, publicKey: spki(key) })),
    boxKey: spki(box),
  }
  const electorate = electorateHead(publishedElectors(electors))
  const decision = { ...announced, electorate, announcement: announcementOf(announced, electorate) }
  return { decision, keys: { box, kinds: Object.fromEntries(pairs.map(({ kind, key }) => [kind.id, key])) } }
}

export function spki(key: KeyObject): string {
  return createPublicKey(key).export({ type: 'spki', format: 'der' }).toString('base64')
}

export function given<T>(result: Result<T>): T {
  if (!result.ok) throw new Error(result.error.reason)
  return result.value
}
