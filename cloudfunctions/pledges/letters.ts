// Letters with which a family takes up its place on the list: ten signs, of which only the hash is kept.
import { familyCodesPerDay } from '@core/accounts/daily-limits'
import type { Result } from '@core/kernel/result'
import type { Context } from '../_kit/context'
import { takeQuota } from '../_kit/quota'
import { codeFrom } from '../_kit/short-code'

const codeLength = 10

export function newLetter({ newId }: Pick<Context, 'newId'>): string {
  return codeFrom(newId(), codeLength)
}

/** Right or wrong: whoever guesses gets nowhere. */
export function countFamilyCodes(hash: string, { store, caller, now }: Context): Promise<Result<true>> {
  const { accountId } = caller
  return takeQuota(store, { accountId, kind: 'familyCodes', key: hash, limit: familyCodesPerDay, now })
}
