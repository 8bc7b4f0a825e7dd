// Opinions made with groups that are known: what the picture must find again.
import type { Stance, Stances } from '@core/talk/talk'

export interface Made {
  readonly groups: number
  readonly peoplePerGroup: number
  readonly statements: number
  /** Share of stances that are not the group's own, and share that were never given. */
  readonly noise: number
  readonly missing: number
  readonly seed: number
}

export const usual: Made = { groups: 3, peoplePerGroup: 60, statements: 30, noise: 0.15, missing: 0.4, seed: 1 }

/** Statement ids, the people by key, and which group each was made in. */
export function madeOpinions(over: Partial<Made> = {}) {
  const { groups, peoplePerGroup, statements, noise, missing, seed } = { ...usual, ...over }
  const random = randomFrom(seed)
  const pick = (): Stance => ([1, -1, 0] as const)[Math.floor(random() * 3)] ?? 0
  const side = (): Stance => (random() < 0.5 ? 1 : -1)
  const statementIds = Array.from({ length: statements }, (_, at) => `statement-${String(at).padStart(8, '0')}`)
  const minds = Array.from({ length: groups }, () => statementIds.map(side))
  const people = new Map<string, Stances>()
  const truth = new Map<string, number>()
  for (let at = 0; at < groups * peoplePerGroup; at++) {
    const group = at % groups
    const key = `p${Math.floor(random() * 1e12)}-${at}`
    const judged = statementIds.flatMap((id, row) =>
      random() < missing ? [] : [[id, random() < noise ? pick() : (minds[group]?.[row] ?? 0)] as const],
    )
    people.set(key, Object.fromEntries(judged))
    truth.set(key, group)
  }
  return { statementIds, people, truth }
}

/** Mulberry32: small, and the same everywhere. */
export function randomFrom(seed: number): () => number {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
}

/** 1: the same groups, whatever they are called; 0: no better than chance (Hubert and Arabie 1985). */
export function adjustedRandIndex(one: readonly number[], other: readonly number[]): number {
  const pairs = (count: number) => (count * (count - 1)) / 2
  const counted = (keys: readonly string[]) => {
    const counts = new Map<string, number>()
    for (const key of keys) counts.set(key, (counts.get(key) ?? 0) + 1)
    return [...counts.values()].reduce((sum, count) => sum + pairs(count), 0)
  }
  const both = counted(one.map((group, at) => `${group} ${other[at]}`))
  const [a, b] = [counted(one.map(String)), counted(other.map(String))]
  const chance = (a * b) / pairs(one.length)
  const most = (a + b) / 2
  return most === chance ? 1 : (both - chance) / (most - chance)
}
