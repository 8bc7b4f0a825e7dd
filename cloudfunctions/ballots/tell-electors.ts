// One piece of news to the next few hundred accounts of those who may vote, exactly once each.
import type { DecisionTelling } from '@core/ballots/tell-decision'
import { deliverMessage } from '../_kit/deliver-message'
import type { World } from '../_kit/dispatch'
import type { Doc } from '../_kit/store'
import { electorsIn } from './elector-pages'
import { undecided } from './undecided'

export type DeliveryWorld = Pick<World, 'store' | 'effects' | 'now'>

/** Letters that were used, read at a time and in one go. */
const pageSize = 100
const toldInOneGo = 300
/** Before the first account id; and behind one, before the next. */
const first = '!'

/** The account up to which all are told; empty once that is everybody. */
export async function tellElectors(
  decision: Doc<'decisions'>,
  telling: DecisionTelling,
  world: DeliveryWorld,
): Promise<string> {
  const { claims, isLast } = await nextClaims(decision, world)
  // An account that the batch ends in waits for the next, where all its electors are seen together.
  const end = isLast ? undefined : claims.at(-1)?.accountId
  const whole = claims.filter(({ accountId }) => accountId !== end)
  const electorate = new Set((await electorsIn(decision.electorate, world.store)).map(({ key }) => key))
  const own = (whole.length > 0 ? whole : claims).filter(({ electorKey }) => electorate.has(electorKey))
  const meant = telling.toUndecided ? await withSomethingLeft(decision, own, world) : own
  for (const accountId of new Set(meant.map((claim) => claim.accountId)))
    await tell(accountId, decision, telling, world)
  return isLast ? '' : ((whole.length > 0 ? whole : claims).at(-1)?.accountId ?? '')
}

type Claim = Doc<'electorClaims'>

async function nextClaims(
  { electorate, told }: Doc<'decisions'>,
  { store }: DeliveryWorld,
): Promise<{ readonly claims: readonly Claim[]; readonly isLast: boolean }> {
  const { registerId } = electorate
  const claims: Claim[] = []
  let cursor: string | undefined
  do {
    const rows = await store.query('electorClaims', {
      index: 'registerAccount',
      equals: { registerId },
      from: told === '' ? first : `${told}${first}`,
      order: 'asc',
      limit: pageSize,
      cursor,
    })
    claims.push(...rows.items)
    cursor = rows.cursor ?? undefined
  } while (cursor !== undefined && claims.length < toldInOneGo)
  return { claims, isLast: cursor === undefined }
}

async function withSomethingLeft(
  decision: Doc<'decisions'>,
  claims: readonly Claim[],
  { store }: DeliveryWorld,
): Promise<readonly Claim[]> {
  const left: Claim[] = []
  for (let at = 0; at < claims.length; at += pageSize) {
    const page = claims.slice(at, at + pageSize)
    const keys = await undecided(decision._id, page.map(({ electorKey }) => electorKey), store) // prettier-ignore
    left.push(...page.filter(({ electorKey }) => keys.has(electorKey)))
  }
  return left
}

async function tell(
  accountId: string,
  { _id, matterId }: Doc<'decisions'>,
  { kind, at, params }: DecisionTelling,
  world: DeliveryWorld,
): Promise<void> {
  const message = { kind, at, params, requestId: '', matterId, decisionId: _id }
  // Each kind is told once in a vote's life.
  await deliverMessage({ key: `${_id}:${kind}`, recipientId: accountId, accountId, message }, world)
}
