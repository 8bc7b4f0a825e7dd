// Who must know of what became of a statement hears of it: what its state says is told, once however often it is tried.
import { committeeRoles } from '@core/councils/council-life'
import type { MessageKind } from '@core/accounts/message'
import type { Statement } from '@core/talk/talk'
import { bodyOf } from '../_kit/body-of'
import { deliverMessage } from '../_kit/deliver-message'
import type { World } from '../_kit/dispatch'
import { recipientsOf, type Recipient } from '../_kit/recipients'

type TellingWorld = Pick<World, 'store' | 'effects' | 'now'>

interface Telling {
  readonly kind: MessageKind
  /** The moment it tells of: the same moment is the same message. */
  readonly at: number
  readonly to: readonly Recipient[]
  readonly params: Readonly<Record<string, string>>
}

/** The mark moves last: a crash before it has the clock tell again. */
export async function tellOfStatement(id: string, world: TellingWorld): Promise<void> {
  const { store } = world
  const statement = await store.get('statements', id)
  if (!statement || statement.untold === 0) return
  const { matterId } = statement
  const matter = await store.get('matters', matterId)
  for (const { kind, at, to, params } of matter ? await tellingsOf(statement, matter.scope.path, world) : []) {
    const message = { kind, at, requestId: '', matterId, params: { ...params, matter: matter?.title ?? '' } }
    for (const recipient of to) await deliverMessage({ key: `${id}:${kind}:${at}`, ...recipient, message }, world)
  }
  // Only if nothing happened to it meanwhile: what did is told by its own call, or by the clock.
  await store.replace('statements', id, statement.rev, { ...bodyOf(statement), untold: 0 })
}

async function tellingsOf(
  statement: Statement,
  path: readonly string[],
  world: TellingWorld,
): Promise<readonly Telling[]> {
  const { state, appeal, authorId, moderatedAt, at } = statement
  const author = authorId === '' ? [] : await recipientsOf({ account: authorId }, world)
  const tellings: Telling[] = []
  if (state === 'held') tellings.push({ kind: 'talk.held', at, to: await committeeOf(path, '', world), params: {} })
  if (state === 'hidden') tellings.push({ kind: 'talk.hidden', at: moderatedAt, to: author, params: {} })
  if (appeal?.decision === 'open') {
    tellings.push({
      kind: 'talk.appealed',
      at: appeal.at,
      to: await committeeOf(path, appeal.against, world),
      params: {},
    })
  }
  if (appeal && appeal.decision !== 'open') {
    const params = { restored: appeal.decision === 'restored' ? 'yes' : 'no' }
    tellings.push({ kind: 'talk.appealDecided', at: appeal.at, to: author, params })
  }
  return tellings
}

/** Whoever runs the matter nearest to it; where nobody does but `except`, those a level above. */
async function committeeOf(
  path: readonly string[],
  except: string,
  world: TellingWorld,
): Promise<readonly Recipient[]> {
  for (const unitId of [...path].reverse()) {
    const found = await recipientsOf({ holdersOver: unitId, roles: committeeRoles }, world)
    const others = found.filter(({ recipientId }) => recipientId !== except)
    if (others.length > 0) return others
  }
  return []
}
