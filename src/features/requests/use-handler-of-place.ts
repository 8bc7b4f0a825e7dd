// Who will handle what happens at a place, told before anything is sent.
import type { Position } from '@core/kernel/position'
import { useQuery } from '@/rpc/use-query'

export type HandlerOfPlace =
  | { readonly status: 'unknown' }
  | { readonly status: 'looking' }
  | { readonly status: 'outside' }
  | { readonly status: 'found'; readonly branchName: string }

export function useHandlerOfPlace(position: Position | null | undefined): HandlerOfPlace {
  const chain = useQuery('district', 'chain', position ? { position: { ...position, datum: 'wgs84' } } : null, {
    keep: false,
  })
  if (!position) return { status: 'unknown' }
  if (!chain.data) return { status: chain.refusal ? 'unknown' : 'looking' }
  const branch = chain.data.units.find((unit) => unit.level === 'gridBranch')
  return branch ? { status: 'found', branchName: branch.name } : { status: 'outside' }
}
