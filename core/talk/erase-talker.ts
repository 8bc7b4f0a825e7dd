// What stays of a talker who is gone: statements and stances that others have answered to, of nobody.
import type { Opinion, Statement } from './talk'

export function eraseSayer<S extends Statement>(statement: S): S {
  const { appeal } = statement
  return { ...statement, authorId: '', appeal: appeal && { ...appeal, text: '' } }
}

export function eraseJudge<O extends Opinion>(opinion: O): O {
  return { ...opinion, accountId: '' }
}
