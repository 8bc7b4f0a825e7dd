// An area in an address and as a question, and what to call it.
import type { Area } from '@core/insight/insight-api'
import { rateWords } from '@/ui/words/rates'

export type AreaAsked = Pick<Area, 'unitId' | 'gridId' | 'isOutside'>

export function askOf({ unitId, gridId, isOutside }: AreaAsked) {
  return { unitId, isOutside, ...(gridId === '' ? {} : { gridId }) }
}

export function nameOf({ isOutside, name }: Area): string {
  return isOutside ? rateWords.outside : name
}

export function isSameArea(one: AreaAsked, other: AreaAsked): boolean {
  return one.unitId === other.unitId && one.gridId === other.gridId && one.isOutside === other.isOutside
}
