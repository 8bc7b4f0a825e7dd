// A resident unit (驻区单位): a company, school, bureau or station in the district that the whistle can call.
import type { Withdrawable } from '@core/kernel/withdrawn'

export interface PartnerUnit extends Withdrawable {
  readonly id: string
  readonly name: string
  /** What it is, in the district's words: 供电, 供水, 物业, 派出所, 学校 … */
  readonly kind: string
  /** Ids from the district down to the unit of the organisation in whose area it lies. */
  readonly path: readonly string[]
  readonly phone: string
  /** Service codes it can help with; shown first when the whistle is blown for one of them. */
  readonly serviceCodes: readonly string[]
  readonly demo: boolean
}

/** Ids from the district down to the partner unit itself: what its people's grants lie under. */
export function partnerPath({ path, id }: Pick<PartnerUnit, 'path' | 'id'>): readonly string[] {
  return [...path, id]
}
