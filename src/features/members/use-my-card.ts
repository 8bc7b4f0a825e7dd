// One's own card: read, and changed by one command at a time.
import { useState } from 'react'
import type { MyCardView } from '@core/members/members-api'
import type { Refusal, Result } from '@core/kernel/result'
import { call, type Sent } from '@/rpc/call'
import { useQuery, type Query } from '@/rpc/use-query'

export type CardActName = 'show' | 'promise' | 'renew' | 'withdraw'

export interface MyCard {
  readonly query: Query<MyCardView>
  /** As it is after the last thing done; before that as it was read. */
  readonly card: MyCardView | undefined
  readonly busy: CardActName | null
  readonly refused: { readonly name: CardActName; readonly refusal: Refusal } | null
  readonly act: <A extends CardActName>(name: A, said: Sent<'members', A>) => Promise<Result<MyCardView>>
}

const asked = {} as const

export function useMyCard(isMember: boolean): MyCard {
  const query = useQuery('members', 'myCard', isMember ? asked : null)
  const [changed, setChanged] = useState<MyCardView>()
  const [busy, setBusy] = useState<CardActName | null>(null)
  const [refused, setRefused] = useState<MyCard['refused']>(null)
  async function act<A extends CardActName>(name: A, said: Sent<'members', A>): Promise<Result<MyCardView>> {
    setBusy(name)
    setRefused(null)
    const result: Result<MyCardView> = await call('members', name, said)
    setBusy(null)
    if (result.ok) setChanged(result.value)
    else setRefused({ name, refusal: result.error })
    return result
  }
  return { query, card: changed ?? query.data, busy, refused, act }
}
