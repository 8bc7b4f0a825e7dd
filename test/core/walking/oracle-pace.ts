// The numbers and formulas of docs/walking.md, written out a second time.

export type Mode = 'adult' | 'older' | 'wheels' | 'older-no-stairs'
export interface Spot {
  lng: number
  lat: number
}

export const speeds = {
  adult: { flat: 1.4, up: 0.61, down: 0.69, loose: 1.1, rough: 1.2 },
  older: { flat: 1, up: 0.36, down: 0.3, loose: 1.1, rough: 1.3 },
  wheels: { flat: 0.8, up: 0, down: 0, loose: 1.3, rough: 2.5 },
}

function tobler(slope: number): number {
  const s = Math.max(-0.45, Math.min(0.45, slope))
  return Math.exp(-3.5 * 0.05) / Math.exp(-3.5 * Math.abs(s + 0.05))
}

export function slopeTime(mode: Mode, slope: number): number {
  if (mode === 'adult') return tobler(slope)
  if (mode !== 'wheels') return Math.max(1, tobler(slope))
  const over = Math.max(0, Math.min(0.45, Math.abs(slope)) - 0.05) / (1 / 12 - 0.05)
  return Math.max(1, tobler(slope)) * (1 + over ** 2)
}

/** Metres between two spots on the WGS-84 ellipsoid (local radii of curvature). */
export function metresBetween(a: Spot, b: Spot): number {
  const phi = ((a.lat + b.lat) / 2) * (Math.PI / 180)
  const e2 = 0.00669437999014
  const s = 1 - e2 * Math.sin(phi) ** 2
  const east = (6378137 * Math.cos(phi)) / Math.sqrt(s)
  const north = (6378137 * (1 - e2)) / s ** 1.5
  return Math.hypot((a.lng - b.lng) * (Math.PI / 180) * east, (a.lat - b.lat) * (Math.PI / 180) * north)
}
