// Where a request happened, for counting: subdistrict/community/grid. The place's own, not the desk's, which may change.
import type { ServiceRequest } from '@core/requests/request'

/** Stands for the grid where the place lies in none. */
export const outsideGrids = '-'

/**
 * `subdistrict/community/grid`; for a place in no grid the units of the first desk, as far as they reach, and `-`. The
 * district itself, of which there is one, is the empty path. Ids hold no `/`.
 */
export function areaPathOf({ place, log }: Pick<ServiceRequest, 'place' | 'log'>): string {
  const [, subdistrictId, communityId] = place.path
  if (place.gridId !== '' && subdistrictId && communityId) return [subdistrictId, communityId, place.gridId].join('/')
  const first = log.find((fact) => fact.type === 'routed')
  return [...(first?.desk.path.slice(1, 3) ?? []), outsideGrids].join('/')
}

/** Of a unit down to the community, by its ids from the district down. */
export function unitAreaPath(path: readonly string[]): string {
  return path.slice(1).join('/')
}

/** What lies directly in an area. */
export function childPath(area: string, id: string): string {
  return area === '' ? id : `${area}/${id}`
}

/** The area around it; `undefined` for the whole district. */
export function parentPath(area: string): string | undefined {
  return area === '' ? undefined : area.slice(0, Math.max(0, area.lastIndexOf('/')))
}

/** The last id of a path; empty for the district. */
export function lastOf(area: string): string {
  return area.slice(area.lastIndexOf('/') + 1)
}

/** Bounds, both inclusive, of everything that lies in an area that is no leaf; none for the district. */
export function within(area: string): { readonly from?: string; readonly to?: string } {
  // `0` is the character after `/`.
  return area === '' ? {} : { from: `${area}/`, to: `${area}0` }
}
