// That somebody said yes still counts; who it was does not stay.
import { ok } from '@core/kernel/result'
import { readAll } from '../_kit/read-all'
import type { Store } from '../_kit/store'
import { blank } from './blank'

export async function eraseAsCalled(accountId: string, store: Store): Promise<void> {
  for (const { _id } of await readAll(store, 'callAnswers', 'account', { accountId })) {
    await blank(store, 'callAnswers', _id, (answer) => ok({ ...answer, accountId: '', name: '' }))
  }
}
