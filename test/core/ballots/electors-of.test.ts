// From an owners' list to its electors, and the faults a list can have.
import { developerKey, electorsOf } from '@core/ballots/electors-of'
import { readArea } from '@core/ballots/read-area'
import type { RegisterRow } from '@core/ballots/register'
import { aRow, electorsFrom, flats } from './given-vote'

const saltOf = (key: string) => `salt-${key}`

describe('heads', () => {
  test('each flat is one, with its own area', () => {
    expect(electorsFrom(flats('A', 3, '98.37')).map(({ heads, area }) => [heads, area])).toEqual([[1, 9837], [1, 9837], [1, 9837]]) // prettier-ignore
  })

  test('co-owners are one, and the first named votes', () => {
    const [elector] = electorsFrom([aRow('A1', '98', { owners: ['王芳', '李强'], phone: '13900000000' })])
    expect(elector).toMatchObject({ heads: 1, names: ['王芳', '李强'] })
    // What is not needed to vote is not kept.
    expect(elector).not.toHaveProperty('phone')
  })

  test('one buyer’s flats are one, with all his areas and all their co-owners', () => {
    const mine = { buyer: '7', phone: '' }
    const rows = [aRow('A1', '98.37', { ...mine, owners: ['王', '李'] }), aRow('A2', '60.01', { ...mine, owners: ['王', '赵'], phone: '13900000001' })] // prettier-ignore
    expect(electorsFrom(rows)).toMatchObject([
      { heads: 1, area: 15_838, units: ['A1', 'A2'], names: ['王', '李', '赵'] },
    ])
  })

  test('all that the developer holds is one, whatever stands beside it', () => {
    const developer = { developer: true }
    const rows = [aRow('D1', '10', developer), aRow('D2', '20.5', { ...developer, owners: [] }), aRow('A1', '30')]
    expect(electorsFrom(rows).find(({ key }) => key === developerKey)).toMatchObject({ heads: 1, area: 3050, units: ['D1', 'D2'] }) // prettier-ignore
  })

  test('where buyers are not numbered each flat is its own', () => {
    expect(electorsFrom(flats('A', 3, '50', { buyer: '', owners: ['张伟'] }))).toHaveLength(3)
  })

  test('a buyer numbered like somebody’s flat is not that one', () => {
    expect(electorsFrom([aRow('A1', '50', { buyer: '' }), aRow('A2', '50', { buyer: 'A1' })])).toHaveLength(2)
  })
})

test('keys tell nothing, come in order, and live on in the next version', () => {
  const before = electorsFrom(flats('A', 5, '50'))
  const after = electorsFrom([...flats('B', 5, '60'), ...flats('A', 5, '55')].reverse())
  const keys = after.map(({ key }) => key)
  expect([...keys].sort()).toEqual(keys)
  expect(keys).toEqual(expect.arrayContaining(before.map(({ key }) => key)))
  expect(keys.every((key) => /^[0-9a-f]{32}$/.test(key))).toBe(true)
  expect(before.every(({ key, salt }) => salt === saltOf(key))).toBe(true)
})

test('a flat that was sold, or a number that passed on, is another elector: nobody votes with the letter of whoever left', () => {
  const [before] = electorsFrom([aRow('A1', '50', { buyer: '', owners: ['王芳', '李强'] })])
  const [sold] = electorsFrom([aRow('A1', '50', { buyer: '', owners: ['赵敏'] })])
  const [withoutHim] = electorsFrom([aRow('A1', '50', { buyer: '', owners: ['王芳'] })])
  expect(sold?.key).not.toBe(before?.key)
  expect(withoutHim?.key).toBe(before?.key)
  const [first, next] = ['张伟', '刘洋'].map((name) => electorsFrom([aRow('12', '0', { buyer: '12', owners: [name] })], 'representatives')[0]) // prettier-ignore
  expect(first?.key).not.toBe(next?.key)
})

test('residents count by heads', () => {
  expect(electorsFrom([aRow('1', '0'), aRow('2', '0')], 'residents')).toMatchObject([{ heads: 1, area: 0 }, { heads: 1, area: 0 }]) // prettier-ignore
})

describe('faults name line and column', () => {
  const good = aRow('A1', '50')
  const faults: readonly (readonly [string, readonly RegisterRow[], object])[] = [
    ['nothing in it', [], { reason: 'register.empty' }],
    ['a flat twice', [good, aRow('A1', '60', { line: 3, buyer: 'x' })], { reason: 'register.unit-twice', params: { line: 3, column: 'unit', first: 2 } }], // prettier-ignore
    ['no unit', [aRow('', '50', { line: 9 })], { reason: 'register.cell-empty', params: { line: 9, column: 'unit' } }],
    ['nobody owns it', [aRow('A1', '50', { owners: [] })], { reason: 'register.cell-empty', params: { line: 2, column: 'owners' } }], // prettier-ignore
    ['no area', [aRow('A1', '0.00', { line: 4 })], { reason: 'register.area', params: { line: 4, column: 'area' } }],
    ['one buyer of two names', [good, aRow('A2', '50', { line: 3, buyer: good.buyer, owners: ['别人'] })], { reason: 'register.buyer-names', params: { line: 3, column: 'buyer', first: 2 } }], // prettier-ignore
    ['more area than can be counted', [{ ...good, area: Number.MAX_SAFE_INTEGER }, aRow('A2', '1', { line: 3 })], { reason: 'register.area', params: { line: 3, column: 'area' } }], // prettier-ignore
  ]
  test.each(faults)('%s', (_name, rows, error) => {
    expect(electorsOf(rows, saltOf, 'owners')).toMatchObject({ ok: false, error: { code: 'invalid', field: 'csv', ...error } }) // prettier-ignore
  })

  test('residents have neither area nor developer', () => {
    expect(electorsOf([aRow('1', '50')], saltOf, 'residents')).toMatchObject({ error: { reason: 'register.area' } })
    expect(electorsOf([aRow('1', '0', { developer: true })], saltOf, 'residents')).toMatchObject({ error: { reason: 'register.no-developer' } }) // prettier-ignore
  })
})

test.each([['98.37', 9837], ['98', 9800], ['98.3', 9830], [' 98.30 ', 9830], ['0.01', 1], ['1.15', 115], ['999999999999.99', 99_999_999_999_999]])('the area %s is %d', (text, area) => {
  expect(readArea(text)).toBe(area)
}) // prettier-ignore

test.each(['98.375', '98.', '.5', '-1', '', '9,837', '1e3', '98 m²', '0x10', '１２'])('%s is no area', (text) => {
  expect(readArea(text)).toBeUndefined()
})
