// What was said and judged in talks stays, of nobody: it is part of what others answered to.
import { ok } from '@core/kernel/result'
import { eraseJudge, eraseSayer } from '@core/talk/erase-talker'
import { readAll } from '../_kit/read-all'
import type { Store } from '../_kit/store'
import { blank } from './blank'

export async function eraseAsTalker(accountId: string, store: Store): Promise<void> {
  for (const { _id } of await readAll(store, 'statements', 'author', { authorId: accountId })) {
    await blank(store, 'statements', _id, (statement) => ok(eraseSayer(statement)))
  }
  for (const { _id } of await readAll(store, 'opinions', 'account', { accountId })) {
    await blank(store, 'opinions', _id, (opinion) => ok(eraseJudge(opinion)))
  }
}
