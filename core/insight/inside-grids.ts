// The district's own corners out of all that the atlas has.
import type { StreetSurvey } from './street-survey'

export type Corners = Pick<StreetSurvey, 'corners' | 'seconds'>

/** Streets beyond the border are walked on, but are not the district's to answer for. */
export function insideGrids({ corners, seconds }: Corners): Corners {
  const inside = corners.flatMap(({ grid }, node) => (grid === '' ? [] : [node]))
  return {
    corners: inside.flatMap((node) => corners[node] ?? []),
    seconds: Float64Array.from(inside, (node) => seconds[node] ?? NaN),
  }
}
