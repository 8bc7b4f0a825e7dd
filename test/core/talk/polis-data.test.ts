// A published conversation: the picture finds the groups that Polis itself found in it.
import { readFileSync } from 'node:fs'
import path from 'node:path'
import { drawOpinions, groupOf } from '@core/talk/draw-opinions'
import type { Stance, Stances } from '@core/talk/talk'
import { adjustedRandIndex } from './given-opinions'

/**
 * "15 per hour Seattle", gathered with Polis and published by The Computational Democracy Project under CC BY 4.0
 * (github.com/compdemocracy/openData): of those whom Polis placed in a group, all who judged its first statement.
 */
const file = path.join(__dirname, '../../fixtures/polis-15-per-hour-seattle.csv')
const [, ...rows] = readFileSync(file, 'utf8').trim().split('\n').map((line) => line.split(',')) // prettier-ignore
const people = rows.map(([id = '', group = '', , judged, agreed, disagreed, ...votes]) => {
  const stances: Stances = Object.fromEntries(
    votes.flatMap((vote, at) => (vote === '' ? [] : [[`s${at}`, Number(vote) as Stance] as const])),
  )
  return { id, group: Number(group), stances, counted: [judged, agreed, disagreed].map(Number) }
})
const voted = new Set(people.flatMap(({ stances }) => Object.keys(stances)))

test('the file is whole: each row has the votes it says it has', () => {
  expect(people).toHaveLength(92)
  for (const { stances, counted } of people) {
    const votes = Object.values(stances)
    expect([votes.length, votes.filter((one) => one === 1).length, votes.filter((one) => one === -1).length]).toEqual(
      counted,
    )
  }
})

test('the groups are those that Polis found', () => {
  const given = new Map(people.map(({ id, stances }) => [id, stances]))
  const { map, placing } = drawOpinions({ matterId: 'seattle', people: given, statementIds: [...voted], now: 0 })
  const ours = people.map(({ stances }) => groupOf(placing, stances))
  expect(map.groups).toHaveLength(2)
  expect(map.placed).toBe(92)
  // Polis drew it from everybody, we from a part of them: a few on the border fall on the other side.
  expect(adjustedRandIndex(ours, people.map(({ group }) => group))).toBeGreaterThan(0.75) // prettier-ignore
  const same = people.filter(({ group }, at) => group === ours[at]).length
  expect(same).toBeGreaterThan(0.9 * people.length)
})
