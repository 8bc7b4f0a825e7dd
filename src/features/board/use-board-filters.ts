// Which part of the board is looked at.
import { useState } from 'react'
import type { Sent } from '@/rpc/call'

export type BoardState = Sent<'board', 'list'>['state']

export interface BoardFilters {
  readonly state: BoardState
  /** Empty for all. */
  readonly serviceCode: string
  /** Only opens the choice of its communities. */
  readonly subdistrictId: string
  /** Empty for all. */
  readonly communityId: string
}

const usual: BoardFilters = { state: 'all', serviceCode: '', subdistrictId: '', communityId: '' }

export function useBoardFilters() {
  const [filters, setFilters] = useState(usual)
  const change = (part: Partial<BoardFilters>) => setFilters((before) => ({ ...before, ...part }))
  return { filters, change }
}

/** In the contract's form. */
export function listInput({ state, serviceCode, communityId }: BoardFilters): Sent<'board', 'list'> {
  return {
    state,
    ...(serviceCode === '' ? {} : { serviceCode }),
    ...(communityId === '' ? {} : { communityId }),
  }
}
