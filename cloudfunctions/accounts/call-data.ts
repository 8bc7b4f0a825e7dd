// What somebody said to calls, gathered for them.
import type { ServiceLine } from '@core/accounts/service-data'
import { readAll } from '../_kit/read-all'
import type { Store } from '../_kit/store'

export async function callDataOf(accountId: string, store: Store): Promise<readonly ServiceLine[]> {
  const answers = await readAll(store, 'callAnswers', 'account', { accountId })
  return Promise.all(
    answers.map(async ({ callId, at }) => {
      const call = await store.get('helpCalls', callId)
      return { section: 'calls' as const, text: call?.title ?? '', at }
    }),
  )
}
