// What a call is about, looked up once: the matter that is talked over, a statement of it, what the caller thinks.
import { ok, refuse, type Result } from '@core/kernel/result'
import { hasTalk, isAuthor, mayModerate } from '@core/talk/talk-rules'
import type { Context } from '../_kit/context'
import type { Doc } from '../_kit/store'
import { opinionId } from '../_kit/opinion-id'

export async function talkedMatter(matterId: string, { store }: Context): Promise<Result<Doc<'matters'>>> {
  const matter = await store.get('matters', matterId)
  return matter && hasTalk(matter) ? ok(matter) : refuse('not-found', 'matters.missing', { field: 'matterId' })
}

/** Undefined for a visitor, and for who has said nothing yet. */
export async function ownOpinion(matterId: string, { store, caller }: Context): Promise<Doc<'opinions'> | undefined> {
  const { accountId } = caller
  if (accountId === '') return undefined
  const kept = await store.get('opinions', opinionId(matterId, accountId))
  // Whoever was erased and came back begins anew.
  return kept?.accountId === accountId ? kept : undefined
}

export interface FoundStatement {
  readonly statement: Doc<'statements'>
  readonly matter: Doc<'matters'>
}

export async function statementOf(id: string, { store }: Context): Promise<Result<FoundStatement>> {
  const statement = await store.get('statements', id)
  const matter = statement && (await store.get('matters', statement.matterId))
  return statement && matter ? ok({ statement, matter }) : refuse('not-found', 'statements.missing', { field: 'id' })
}

/** For who may moderate it: refused before anything of it is told. */
export async function moderatedStatement(id: string, context: Context): Promise<Result<FoundStatement>> {
  const found = await statementOf(id, context)
  if (!found.ok) return found
  return mayModerate(found.value.matter, context.caller) ? found : refuse('forbidden', 'talk.not-yours')
}

/** Its author's own; that it is somebody else's is nobody's business. */
export async function ownStatement(id: string, context: Context): Promise<Result<FoundStatement>> {
  const found = await statementOf(id, context)
  if (found.ok && !isAuthor(found.value.statement, context.caller)) return refuse('not-found', 'statements.missing', { field: 'id' }) // prettier-ignore
  return found
}
