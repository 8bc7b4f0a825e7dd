// Equal content, equal text: keys in order, so that what a database gives back compares with what was read from a file.
import { createHash } from 'node:crypto'
import type { DistrictContent } from './district-data'

export function canonical(value: unknown): string {
  return JSON.stringify(value, (_, part: unknown) => (isObject(part) ? Object.fromEntries(sorted(part)) : part))
}

export function fingerprintOf(content: DistrictContent): string {
  const parts = Object.entries(content).map(([name, part]) => [
    name,
    part instanceof Map ? Object.fromEntries(part) : part,
  ])
  return createHash('sha256')
    .update(canonical(Object.fromEntries(parts)))
    .digest('hex')
}

function sorted(part: object): [string, unknown][] {
  return Object.entries(part).sort(([a], [b]) => (a < b ? -1 : 1))
}

function isObject(part: unknown): part is object {
  return typeof part === 'object' && part !== null && !Array.isArray(part)
}
