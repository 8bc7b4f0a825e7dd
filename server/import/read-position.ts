// Longitude and latitude from two cells, checked against the outline. A GCJ-02 position looks like any other and cannot
// be told from a WGS-84 one: it is a few hundred metres off (see docs/import.md).
import type { Position } from '@core/kernel/position'
import type { GridIndex } from '@core/district/grid-index'
import type { Cells } from './cells'

/** The outline as an index of one area; undefined while the outline itself is faulty. */
export type Outline = GridIndex | undefined

export function readPosition<F extends string>(
  cells: Cells<F>,
  [lngField, latField]: readonly [F, F],
  outline: Outline,
): Position | undefined {
  const lng = cells.number(lngField)
  const lat = cells.number(latField)
  if (lng === undefined || lat === undefined) return undefined
  if (lng === 0 && lat === 0) cells.fault(lngField, 'position.zero')
  else if (outline && !outline.at({ lng, lat })) {
    const isSwapped = outline.at({ lng: lat, lat: lng }) !== undefined
    cells.fault(
      lngField,
      isSwapped ? 'position.swapped' : 'position.outside',
      isSwapped ? { lng: lat, lat: lng } : { lng, lat },
    )
  }
  return { lng, lat }
}
