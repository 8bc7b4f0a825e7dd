// Times as GeoReport writes them (the W3C note's subset of ISO 8601): with an offset, ours China's.
import { chinaOffsetHours } from '@core/kernel/weekly-hours'

const offsetMs = chinaOffsetHours * 3_600_000
const written = /^(\d{4})-(\d{2})-(\d{2})(?:T(\d{2}):(\d{2})(?::(\d{2})(?:\.\d+)?)?(Z|[+ -]\d{2}:?\d{2}))?$/

/** `2026-11-24T12:00:00+08:00`; seconds are the finest GeoReport knows. */
export function formatTime(at: number): string {
  return `${new Date(at + offsetMs).toISOString().slice(0, 19)}+08:00`
}

/**
 * Epoch ms; undefined for what is no such time. A day alone is its midnight in China. A plus sign that was not encoded
 * arrives as a space and is taken for the plus it was.
 */
export function parseTime(text: string): number | undefined {
  const match = written.exec(text)
  if (!match) return undefined
  const [, year, month, day, hour = '00', minute = '00', second = '00', zone = '+08:00'] = match
  const offset = zone.replace(' ', '+').replace(/^([+-]\d{2})(\d{2})$/, '$1:$2')
  const date = `${year}-${month}-${day}`
  if (!isDay(date)) return undefined
  const at = Date.parse(`${date}T${hour}:${minute}:${second}${offset}`)
  return Number.isNaN(at) ? undefined : at
}

/** `Date` would roll 31 April over into May. */
function isDay(date: string): boolean {
  const midnight = new Date(`${date}T00:00:00Z`)
  return !Number.isNaN(midnight.getTime()) && midnight.toISOString().startsWith(date)
}
