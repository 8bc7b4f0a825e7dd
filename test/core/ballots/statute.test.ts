// Civil Code art. 278 and the Supreme People's Court's interpretation on building ownership, as a table: from the lines of
// an owners' list to the outcome.
import type { OwnerSubject } from '@core/ballots/decision-rule'
import type { RegisterRow } from '@core/ballots/register'
import type { Tally } from '@core/ballots/tally'
import { aRow, flats, held, heldInSlips, names, ownersRule, type Said } from './given-vote'

const takingPart = '《民法典》278条2款1句（参与表决）'
const weighty = '《民法典》278条2款2句（四分之三以上）'
const ordinary = '《民法典》278条2款3句（过半数）'
const included = '《民法典》1259条（以上包括本数）'
const areas = '《建筑物区分所有权解释》8条（面积）'
const heads = '《建筑物区分所有权解释》9条（人数）'

type Outcome = Tally['outcome']['kind']
type Case = readonly [clause: string, says: string, outcome: Outcome, subject: OwnerSubject, rows: readonly RegisterRow[], said: Said] // prettier-ignore

const use: OwnerSubject = 'useRepairFund'
const raise: OwnerSubject = 'raiseRepairFund'
const A = (from: number, to: number) => names('A', from, to)
const B = (from: number, to: number) => names('B', from, to)

const twelve = flats('A', 12, '100.00')
const oneLarge = [aRow('L', '900.00'), ...flats('A', 11, '10.00')]
const threeFlats = (last: string) => [aRow('A1', '100.00'), aRow('A2', '100.00'), aRow('A3', last)]
/** Five take part of five; three of them have the area given, two the rest of 400.00. */
const fiveWith = (third: string, fifth: string) => [aRow('A1', '60.00'), aRow('A2', '60.00'), aRow('A3', third), aRow('A4', '100.00'), aRow('A5', fifth)] // prettier-ignore
const unsold = (count: number, area = '100.00') => flats('D', count, area, { developer: true, owners: [], buyer: '' })
const ofOneBuyer = (count: number, area = '100.00') => flats('B', count, area, { owners: ['王有房'], buyer: '购房人7' })
const huge = '9999999999.99'

const participation: readonly Case[] = [
  [included, 'two thirds of area and heads exactly are enough', 'adopted', use, twelve, { yes: A(1, 8) }],
  [takingPart, 'seven of twelve equal flats are too few', 'noQuorum', use, twelve, { yes: A(1, 7) }],
  [included, 'two of three equal flats are two thirds of both', 'adopted', use, threeFlats('100.00'), { yes: A(1, 2) }],
  [takingPart, 'two thirds of the heads, but of the area 0.01 m² too little', 'noQuorum', use, threeFlats('100.01'), { yes: A(1, 2) }], // prettier-ignore
  [takingPart, 'two thirds of the heads, and 0.01 m² more than needed', 'adopted', use, threeFlats('99.99'), { yes: A(1, 2) }], // prettier-ignore
  [takingPart, 'nearly all of the area, but one head too few', 'noQuorum', use, oneLarge, { yes: ['L', ...A(1, 6)] }],
  [included, 'the eighth head of twelve completes it', 'adopted', use, oneLarge, { yes: ['L', ...A(1, 7)] }],
  [takingPart, 'all heads but one, without the large owner’s area', 'noQuorum', use, oneLarge, { yes: A(1, 11) }],
  [takingPart, 'two thirds of thirteen heads are nine: eight are too few', 'noQuorum', use, flats('A', 13, '80.00'), { yes: A(1, 8) }], // prettier-ignore
  [takingPart, 'two thirds of thirteen heads are nine: nine are enough', 'adopted', use, flats('A', 13, '80.00'), { yes: A(1, 9) }], // prettier-ignore
  [takingPart, 'six of ten are too few', 'noQuorum', use, flats('A', 10, '80.00'), { yes: A(1, 6) }],
  [takingPart, 'seven of ten are enough', 'adopted', use, flats('A', 10, '80.00'), { yes: A(1, 7) }],
  [takingPart, 'who votes against takes part', 'adopted', use, twelve, { yes: A(1, 5), no: A(6, 8) }],
  [takingPart, 'who abstains takes part', 'adopted', use, twelve, { yes: A(1, 5), abstain: A(6, 8) }],
  [takingPart, 'who does not vote does not take part, and is not counted as agreeing', 'noQuorum', use, twelve, { yes: A(1, 5), no: A(6, 7) }], // prettier-ignore
  [takingPart, 'weighty matters need it as well', 'noQuorum', raise, twelve, { yes: A(1, 7) }],
  [takingPart, 'nobody votes', 'noQuorum', use, twelve, {}],
  [takingPart, 'a list of nobody decides nothing', 'noQuorum', use, [], {}],
  [takingPart, 'the only owner decides alone', 'adopted', raise, [aRow('A1', '88.00')], { yes: ['A1'] }],
]

const halves: readonly Case[] = [
  [ordinary, 'half of both exactly is not more than half', 'notAdopted', use, twelve, { yes: A(1, 4), no: A(5, 8) }],
  [ordinary, 'one more than half', 'adopted', use, twelve, { yes: A(1, 5), no: A(6, 8) }],
  [ordinary, 'half of the heads, although 0.01 m² more than half of the area', 'notAdopted', use, [aRow('A1', '100.01'), ...flats('B', 3, '100.00')], { yes: ['A1', 'B1'], no: ['B2', 'B3'] }], // prettier-ignore
  [ordinary, 'more heads, but of the area half exactly', 'notAdopted', use, fiveWith('80.00', '100.00'), { yes: A(1, 3), no: A(4, 5) }], // prettier-ignore
  [ordinary, 'more heads, and of the area half and 0.01 m²', 'adopted', use, fiveWith('80.01', '100.00'), { yes: A(1, 3), no: A(4, 5) }], // prettier-ignore
  [ordinary, 'more heads, but of the area half less 0.01 m²', 'notAdopted', use, fiveWith('79.99', '100.00'), { yes: A(1, 3), no: A(4, 5) }], // prettier-ignore
  [ordinary, 'most of the area, but fewer heads', 'notAdopted', use, oneLarge, { yes: ['L', 'A1'], no: A(2, 11) }],
  [ordinary, 'most heads, but little of the area', 'notAdopted', use, oneLarge, { yes: A(1, 11), no: ['L'] }],
  [ordinary, 'half agree, the others abstain: not more than half of those taking part', 'notAdopted', use, twelve, { yes: A(1, 4), abstain: A(5, 8) }], // prettier-ignore
  [ordinary, 'abstentions stand in the way as votes against do', 'notAdopted', use, twelve, { yes: A(1, 5), no: A(6, 8), abstain: A(9, 12) }], // prettier-ignore
  [ordinary, 'all abstain', 'notAdopted', use, twelve, { abstain: A(1, 12) }],
  [ordinary, 'all against: nothing is adopted by “no”', 'notAdopted', use, twelve, { no: A(1, 12) }],
  [ordinary, 'of those who take part, not of all owners', 'adopted', use, twelve, { yes: A(1, 5), no: A(6, 8) }],
  [ordinary, 'three of five', 'adopted', use, flats('A', 5, '90.10'), { yes: A(1, 3), no: A(4, 5) }],
  [ordinary, '0.10 and 0.20 are 0.30 and no more, as decimal fractions of a computer are not', 'notAdopted', use, [aRow('A1', '0.1'), aRow('A2', '0.2'), aRow('A3', '0.3')], { yes: A(1, 2), no: ['A3'] }], // prettier-ignore
]

const quarters: readonly Case[] = [
  [included, 'three quarters of both exactly are enough', 'adopted', raise, twelve, { yes: A(1, 6), no: A(7, 8) }],
  [weighty, 'three quarters of the heads, but of the area 0.01 m² too little', 'notAdopted', raise, [aRow('A1', '99.99'), ...flats('B', 7, '100.00')], { yes: ['A1', ...B(1, 5)], no: B(6, 7) }], // prettier-ignore
  [weighty, 'three quarters of the heads, and more of the area', 'adopted', raise, [aRow('A1', '100.01'), ...flats('B', 7, '100.00')], { yes: ['A1', ...B(1, 5)], no: B(6, 7) }], // prettier-ignore
  [weighty, 'nearly all of the area, but one head too few', 'notAdopted', raise, [aRow('L', '9000.00'), ...flats('A', 7, '10.00')], { yes: ['L', ...A(1, 4)], no: A(5, 7) }], // prettier-ignore
  [weighty, 'seven of eight heads, but the large owner is against', 'notAdopted', raise, [aRow('L', '900.00'), ...flats('A', 7, '100.00')], { yes: A(1, 7), no: ['L'] }], // prettier-ignore
  [included, 'six agree and two abstain', 'adopted', raise, twelve, { yes: A(1, 6), abstain: A(7, 8) }],
  [weighty, 'a third abstention makes it too little', 'notAdopted', raise, twelve, { yes: A(1, 6), abstain: A(7, 9) }],
  [weighty, 'seven of nine', 'adopted', raise, twelve, { yes: A(1, 7), no: A(8, 9) }],
  [weighty, 'what is enough to use the fund is too little to raise it', 'notAdopted', raise, twelve, { yes: A(1, 5), no: A(6, 8) }], // prettier-ignore
  [weighty, 'half is far from enough', 'notAdopted', raise, twelve, { yes: A(1, 6), no: A(7, 12) }],
  [weighty, 'all who take part agree, and just two thirds do take part', 'adopted', raise, twelve, { yes: A(1, 8) }],
]

const counting: readonly Case[] = [
  [heads, 'a flat of two owners is one head: both flats of couples and a third make two thirds', 'adopted', use, [...flats('A', 2, '100.00', { owners: ['甲', '乙'] }), aRow('A3', '100.00')], { yes: A(1, 2) }], // prettier-ignore
  [heads, 'co-owners are not two votes against one', 'notAdopted', use, [aRow('A1', '100.00', { owners: ['甲', '乙', '丙'] }), aRow('A2', '100.00')], { yes: ['A1'], no: ['A2'] }], // prettier-ignore
  [heads, 'one buyer’s three flats are one head: with two others, three of four', 'adopted', use, [...ofOneBuyer(3), ...flats('A', 3, '100.00')], { yes: ['B1', 'A1', 'A2'] }], // prettier-ignore
  [heads, 'one buyer’s three flats alone are one head of four', 'noQuorum', use, [...ofOneBuyer(3), ...flats('A', 3, '10.00')], { yes: ['B2'] }], // prettier-ignore
  [heads, 'all of a buyer’s area counts, by whichever flat he votes', 'notAdopted', use, [...ofOneBuyer(3), ...flats('A', 3, '100.00')], { no: ['B3'], yes: A(1, 3) }], // prettier-ignore
  [heads, 'a buyer’s 0.01 m² in his second flat is counted with the first', 'adopted', use, [aRow('B1', '150.00', { owners: ['王'], buyer: '7' }), aRow('B2', '0.01', { owners: ['王'], buyer: '7' }), aRow('A1', '50.00'), aRow('A2', '200.00')], { yes: ['B1', 'A1'], no: ['A2'] }], // prettier-ignore
  [heads, 'the developer’s twelve unsold flats are one head: six owners are six of seven, but of the area a third', 'noQuorum', use, [...unsold(12), ...flats('A', 6, '100.00')], { yes: A(1, 6) }], // prettier-ignore
  [heads, 'the developer takes part with all its area, and against it none is adopted', 'notAdopted', use, [...unsold(12), ...flats('A', 6, '100.00')], { yes: A(1, 6), no: ['D1'] }], // prettier-ignore
  [heads, 'the developer alone is one head of seven', 'noQuorum', use, [...unsold(12), ...flats('A', 6, '100.00')], { yes: ['D5'] }], // prettier-ignore
  [heads, 'the developer and three of six owners are a majority of seven heads', 'adopted', use, [...unsold(12), ...flats('A', 6, '100.00')], { yes: ['D12', ...A(1, 3)], no: A(4, 6) }], // prettier-ignore
  [heads, 'a flat sold and not handed over is the developer’s: its area goes with the others', 'notAdopted', use, [...unsold(2), aRow('N1', '100.00', { developer: true, owners: ['买房人'] }), ...flats('A', 3, '100.00')], { yes: A(1, 3), no: ['D1'] }], // prettier-ignore
  [heads, 'two buyers of one name are two heads', 'adopted', use, [aRow('A1', '100.00', { owners: ['张伟'] }), aRow('A2', '100.00', { owners: ['张伟'] }), aRow('A3', '100.00')], { yes: A(1, 2) }], // prettier-ignore
  [heads, 'where buyers are not numbered each flat is a head', 'adopted', use, flats('A', 3, '100.00', { buyer: '', owners: ['张伟'] }), { yes: A(1, 2) }], // prettier-ignore
  [heads, 'mixed: developer, buyer of three, couple and singles reach three quarters exactly', 'adopted', raise, [...unsold(4, '50.00'), ...ofOneBuyer(3), aRow('A1', '100.00', { owners: ['甲', '乙'] }), aRow('A2', '200.00')], { yes: ['D1', 'B1', 'A1'], no: ['A2'] }], // prettier-ignore
  [heads, 'mixed: and miss it by 0.01 m²', 'notAdopted', raise, [...unsold(4, '50.00'), ...ofOneBuyer(3), aRow('A1', '99.99', { owners: ['甲', '乙'] }), aRow('A2', '200.00')], { yes: ['D1', 'B1', 'A1'], no: ['A2'] }], // prettier-ignore
  [areas, 'areas by survey and by contract count as those of the property register', 'adopted', use, [aRow('A1', '100.00', { areaSource: 'survey' }), aRow('A2', '100.00', { areaSource: 'contract' }), aRow('A3', '100.00')], { yes: A(1, 2) }], // prettier-ignore
  [areas, 'areas far beyond 2^31 miss two thirds by 0.01 m²', 'noQuorum', use, [...flats('A', 2, '9999999999.98'), aRow('A3', huge)], { yes: A(1, 2) }], // prettier-ignore
  [areas, 'areas far beyond 2^31 are three quarters exactly', 'adopted', raise, flats('A', 4, huge), { yes: A(1, 3), no: ['A4'] }], // prettier-ignore
  [areas, 'areas far beyond 2^31 miss three quarters by 0.01 m²', 'notAdopted', raise, [...flats('A', 3, '9999999999.98'), aRow('A4', huge)], { yes: A(1, 3), no: ['A4'] }], // prettier-ignore
]

/** Item of paragraph 1, and whether five of eight (more than half) are enough. */
const items: readonly (readonly [string, OwnerSubject, boolean])[] = [
  ['一', 'rulesOfProcedure', true],
  ['二', 'managementRules', true],
  ['三', 'ownersCommittee', true],
  ['四', 'propertyCompany', true],
  ['五', 'useRepairFund', true],
  ['六', 'raiseRepairFund', false],
  ['七', 'rebuild', false],
  ['八', 'commonPartsUse', false],
  ['九', 'otherWeighty', true],
]
const byItem = items.flatMap(([item, subject, isHalfEnough]): readonly Case[] => [
  [`《民法典》278条1款${item}项、2款`, 'five of eight', isHalfEnough ? 'adopted' : 'notAdopted', subject, twelve, { yes: A(1, 5), no: A(6, 8) }], // prettier-ignore
  [`《民法典》278条1款${item}项、2款`, 'six of eight', 'adopted', subject, twelve, { yes: A(1, 6), no: A(7, 8) }],
])

const table = [...participation, ...halves, ...quarters, ...counting, ...byItem]

test('the table has at least fifty cases, each of its own', () => {
  expect(new Set(table.map(([clause, says]) => clause + says)).size).toBe(table.length)
  expect(table.length).toBeGreaterThanOrEqual(50)
})

test.each(table)('%s: %s – %s', (_clause, _says, outcome, subject, rows, said) => {
  const rule = ownersRule(subject)
  const counted = held(rows, rule, said)
  expect(counted.outcome.kind).toBe(outcome)
  // Who is named in the table votes by open ballot; in slips the same comes out, where there are enough of them.
  const inSlips = heldInSlips(rows, rule, said)
  if (inSlips) expect(inSlips).toEqual(counted)
})

describe('what is counted of a mixed estate', () => {
  const mixed = [...unsold(12, '89.50'), ...ofOneBuyer(3, '120.25'), aRow('A1', '98.37', { owners: ['甲', '乙'] }), aRow('A2', '60')] // prettier-ignore
  const counted = held(mixed, ownersRule('rebuild'), { yes: ['D3', 'B2'], abstain: ['A1'] })

  test(`${heads}: seventeen flats are four heads`, () => {
    expect(counted.electorate).toEqual({ heads: 4, area: 12 * 8950 + 3 * 12025 + 9837 + 6000 })
  })
  test(`${takingPart}: the abstaining couple takes part as one head, the fourth owner does not`, () => {
    expect(counted.participants).toEqual({ heads: 3, area: 12 * 8950 + 3 * 12025 + 9837 })
  })
  test(`${weighty}: two of three heads are too few`, () => {
    expect(counted.options[0]).toEqual({ id: 'yes', heads: 2, area: 12 * 8950 + 3 * 12025 })
    expect(counted).toMatchObject({ quorumMet: true, outcome: { kind: 'notAdopted' } })
  })
})
