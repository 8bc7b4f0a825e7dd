// Which part of the desk is looked at; remembered, so that one comes back to the same view.
import { useKept } from '@/platform/use-kept'

export type DeskView = 'mine' | 'desk' | 'below' | 'watched'
export type DeskQueue = 'toDo' | 'waiting' | 'done' | 'all'

export interface DeskFilters {
  readonly view: DeskView
  readonly queue: DeskQueue
  /** Empty for all. */
  readonly serviceCode: string
  /** Empty for the caller's first unit. */
  readonly unitId: string
}

const usual: DeskFilters = { view: 'mine', queue: 'toDo', serviceCode: '', unitId: '' }

export function useDeskFilters(accountId: string) {
  const kept = useKept(`desk-filters.${accountId}`, usual)
  const change = (part: Partial<DeskFilters>) => kept.change({ ...kept.value, ...part })
  return { filters: kept.value, change }
}

/** In the contract's form. */
export function deskInput({ view, queue, serviceCode, unitId }: DeskFilters) {
  return {
    view,
    queue,
    ...(serviceCode === '' ? {} : { serviceCode }),
    ...(unitId === '' ? {} : { unitId }),
  }
}
