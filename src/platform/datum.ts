// Tencent's maps and WeChat's positions are in GCJ-02; everything inside is WGS-84. This is the edge between them.
import type { Position } from '@core/kernel/position'
import gcoord from 'gcoord'

export function fromGcj02({ lng, lat }: Position): Position {
  const [east, north] = gcoord.transform([lng, lat], gcoord.GCJ02, gcoord.WGS84)
  return { lng: east, lat: north }
}

export function toGcj02({ lng, lat }: Position): Position {
  const [east, north] = gcoord.transform([lng, lat], gcoord.WGS84, gcoord.GCJ02)
  return { lng: east, lat: north }
}
