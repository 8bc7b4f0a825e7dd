// A matter while it is being written: kept on the phone from the first letter, each person's own.
import type { MatterTemplate, ScopeKind } from '@core/councils/matter'
import { newId } from '@/platform/new-id'

/** Where it is, from the street down; each empty while it is not chosen. */
export interface ChosenArea {
  readonly subdistrictId: string
  readonly communityId: string
  readonly gridId: string
}

export interface RaiseDraft extends ChosenArea {
  /** The matter's id, made here: sending it twice is sending it once. */
  readonly id: string
  readonly template: MatterTemplate | ''
  readonly title: string
  readonly text: string
  readonly scope: ScopeKind | ''
  /** Of the building or the estate. */
  readonly name: string
  readonly affected: string
}

export const noArea: ChosenArea = { subdistrictId: '', communityId: '', gridId: '' }

export function freshRaise(): RaiseDraft {
  return { id: newId(), template: '', title: '', text: '', scope: '', name: '', affected: '', ...noArea }
}

/** Whether something was said that would be a pity to lose. */
export function isRaiseBegun({ title, text }: RaiseDraft): boolean {
  return title.trim() !== '' || text.trim() !== ''
}

/** The unit it concerns: a grid's branch, else the community; empty while not chosen. */
export function unitOf({ scope, communityId, gridId }: RaiseDraft): string {
  return scope === 'grid' ? gridId : communityId
}

/** Only a building and an estate have a name of their own. */
export function needsName(scope: RaiseDraft['scope']): boolean {
  return scope === 'building' || scope === 'estate'
}

/** From the district down, as a unit's `path` is told. */
export function areaOfPath(path: readonly string[]): ChosenArea {
  const [, subdistrictId = '', communityId = '', gridId = ''] = path
  return { subdistrictId, communityId, gridId }
}
