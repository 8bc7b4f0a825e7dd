// The picture of a matter's opinions: who stands near whom, which groups there are, what sets them apart and what unites
// them. The same stances give the same picture, in whatever order they come. How and why: docs/talk.md.
import { groupPoints, nearest } from './group-points'
import { axesOf, judgedIn, leastJudged, placeOf, rowOf, type Place, type Placing, type Row } from './place-people'
import { leastGroup, pointsShown, type GroupTally, type OpinionMap, type OpinionPoint, type Stances } from './talk'
import { compareIds, talliesOf, typicalOf, unitingOf, voicesOf } from './weigh-statements'

export interface OpinionsToDraw {
  readonly matterId: string
  /** By a key for each person, so that nobody can be in it twice. The key only orders; it is not in the picture. */
  readonly people: ReadonlyMap<string, Stances>
  /** Those shown. */
  readonly statementIds: readonly string[]
  /** Epoch ms. */
  readonly now: number
}

export interface DrawnOpinions {
  readonly map: OpinionMap
  /** To tell a caller his own group; null while nothing is shown. */
  readonly placing: (Placing & { readonly groupCentres: readonly Place[] }) | null
  /** By statement: how many people judged it. Never shown: it tells whom a statement is put to next. */
  readonly voices: Readonly<Record<string, number>>
}

export function drawOpinions({ matterId, people, statementIds, now }: OpinionsToDraw): DrawnOpinions {
  const ids = [...new Set(statementIds)].sort(compareIds)
  // By key: not the order of arrival, and the same on every run.
  const everybody = [...people]
    .sort(([a], [b]) => compareIds(a, b))
    .map(([, stances]) => rowOf(stances, ids))
    .filter((row) => judgedIn(row) > 0)
  const placed = everybody.filter((row) => judgedIn(row) >= leastJudged(ids.length))
  const all = talliesOf(everybody, ids.length)
  const voices = Object.fromEntries(ids.map((id, at) => [id, voicesOf(all[at] ?? none)]))
  const counted = { matterId, participants: everybody.length, placed: placed.length, computedAt: now }
  if (placed.length < 2 * leastGroup) return { map: { ...counted, ...nothingShown }, placing: null, voices }

  const placing = axesOf(placed, ids)
  const places = placed.map((row) => placeOf(placing, row) ?? ([0, 0] as const))
  const { centres, groups } = groupPoints(places)
  const shown = shownOf(ids, all, centres.map((_, group) => placed.filter((_row, at) => groups[at] === group))) // prettier-ignore
  return {
    map: { ...counted, ...shown, points: pointsOf(places, groups) },
    placing: { ...placing, groupCentres: centres },
    voices,
  }
}

/** Index of the group that somebody of these stances stands nearest to; -1 where there is none, or too little was said. */
export function groupOf(placing: DrawnOpinions['placing'], stances: Stances): number {
  const place = placing && placeOf(placing, rowOf(stances, placing.statementIds))
  return placing && place ? nearest(placing.groupCentres, place) : -1
}

const none: GroupTally = { agree: 0, disagree: 0, pass: 0 }
const nothingShown = { groups: [], points: [], uniting: [], tallies: {} as Readonly<Record<string, GroupTally>> }

function shownOf(
  ids: readonly string[],
  all: readonly GroupTally[],
  members: readonly (readonly Row[])[],
): Pick<OpinionMap, 'groups' | 'uniting' | 'tallies'> {
  const byGroup = members.map((rows) => talliesOf(rows, ids.length))
  const placed = talliesOf(members.flat(), ids.length)
  const judgedBy = (group: readonly GroupTally[]) =>
    ids.map((statementId, at) => {
      const within = group[at] ?? none
      return { statementId, within, others: without(placed[at] ?? none, within) }
    })
  const judgedByAll = ids.map((statementId, at) => ({
    statementId,
    groups: byGroup.map((tallies) => tallies[at] ?? none),
    all: all[at] ?? none,
  }))
  const tallies = judgedByAll.filter((one) => voicesOf(one.all) >= leastGroup)
  return {
    groups: byGroup.map((group, at) => ({ size: members[at]?.length ?? 0, typical: typicalOf(judgedBy(group)) })),
    uniting: unitingOf(judgedByAll),
    tallies: Object.fromEntries(tallies.map((one) => [one.statementId, one.all])),
  }
}

function without(whole: GroupTally, part: GroupTally): GroupTally {
  return { agree: whole.agree - part.agree, disagree: whole.disagree - part.disagree, pass: whole.pass - part.pass }
}

/** Ordered by where they lie, so that their order says nothing of people; evenly thinned where there are too many. */
function pointsOf(places: readonly Place[], groups: readonly number[]): readonly OpinionPoint[] {
  const points = places
    .map(([x, y], at) => ({ x: hundredths(x), y: hundredths(y), group: groups[at] ?? 0 }))
    .sort((a, b) => a.group - b.group || a.x - b.x || a.y - b.y)
  const step = Math.max(1, points.length / pointsShown)
  return points.filter((_, at) => Math.floor(at / step) !== Math.floor((at - 1) / step))
}

/** Plus 0 makes a plain nought of a negative one. */
function hundredths(value: number): number {
  return Math.round(value * 100) / 100 + 0
}
