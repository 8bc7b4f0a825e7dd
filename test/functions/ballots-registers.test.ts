// A register handed in: read whole or refused whole with its line and column, in pieces, again, and over crashes.
import { memoryStore } from '../memory-store'
import { failingStore } from './failing-store'
import { aNewId, aRegister, day, givenRegister, lettersOf, ownersCsv, residentsCsv } from './given-ballots'
import { givenWorld, must, worldAround, type GivenWorld } from './given-world'

let world: GivenWorld
beforeEach(async () => {
  world = await givenWorld(memoryStore())
})

const heading = '房号,面积,面积来源,业主,购房人编号,开发商未售,电话'
const good = '1-101,98.37,产权登记,王一,P1,,13800000001'

const faults: readonly (readonly [what: string, csv: string, reason: string, line?: number, column?: string])[] = [
  ['nothing', '', 'register.empty'],
  ['a heading alone', heading, 'register.empty'],
  ['a column missing', `房号,业主\n1-101,王一`, 'register.column-missing', 1, '面积'],
  ['a column twice', `房号,面积,业主,面积\n1-101,1,王一,1`, 'register.column-twice', 1, '面积'],
  ['a quote left open', `${heading}\n1-101,"98,登记,王一,P1,,`, 'register.broken', 2],
  ['no unit', `${heading}\n${good}\n,98.37,,王二,P2,,`, 'register.cell-empty', 3, '房号'],
  ['no owner', `${heading}\n1-101,98.37,,,P1,,`, 'register.cell-empty', 2, '业主'],
  ['an area in words', `${heading}\n1-101,九十,,王一,P1,,`, 'register.area', 2, '面积'],
  ['an area of nothing', `${heading}\n1-101,0.00,,王一,P1,,`, 'register.area', 2, '面积'],
  ['an area too fine', `${heading}\n1-101,98.375,,王一,P1,,`, 'register.area', 2, '面积'],
  ['a source nobody knows', `${heading}\n1-101,98,听说,王一,P1,,`, 'register.area-source', 2, '面积来源'],
  ['neither yes nor no', `${heading}\n1-101,98,,王一,P1,也许,`, 'register.yes-no', 2, '开发商未售'],
  ['no phone number', `${heading}\n1-101,98,,王一,P1,,12`, 'register.phone', 2, '电话'],
  ['a unit twice', `${heading}\n${good}\n\n${good}`, 'register.unit-twice', 4, '房号'],
  [
    'an area in words below empty lines',
    `${heading}\n${good}\n\n   \n1-102,九十,,王二,P2,,`,
    'register.area',
    5,
    '面积',
  ],
  ['one buyer of two names', `${heading}\n${good}\n1-102,98,,张三,P1,,`, 'register.buyer-names', 3, '购房人编号'],
  ['text decoded wrongly', `${heading}\n1-101,98,,王\ufffd,P1,,`, 'register.cell-unreadable', 2, '业主'],
  ['a novel in a cell', `${heading}\n${'长'.repeat(61)},98,,王一,P1,,`, 'register.cell-long', 2, '房号'],
]

const told = faults.map(([what, csv, reason, line, column]) => ({ what, csv, reason, line, column }))
test.each(told)('$what is refused and nothing is kept', async ({ csv, reason, line, column }) => {
  const input = aRegister({ csv })
  const result = await world.call('clerk', 'ballots', 'putRegister', input)
  const params = { ...(line === undefined ? {} : { line }), ...(column === undefined ? {} : { column }) }
  expect(result).toMatchObject({ ok: false, error: { code: 'invalid', reason, field: 'csv', params } })
  expect(await world.store.get('registers', input.id)).toBeUndefined()
})

test('of a list that was refused no name stays, and a piece of it sent again is never taken for the whole', async () => {
  const kept: NonNullable<Parameters<typeof memoryStore>[1]> = new Map()
  world = await givenWorld(memoryStore(undefined, kept))
  const input = aRegister({ pieces: 2 })
  const put = (piece: number, csv: string) => world.call('clerk', 'ballots', 'putRegister', { ...input, piece, csv })
  const [head, rest] = [`${heading}\n${good}\n`, '1-102,nothing,,李四,P9,,13900001111']
  expect(await must(put(0, head))).toEqual({ waiting: 1, register: null })
  expect(await put(1, rest)).toMatchObject({ error: { reason: 'register.area' } })
  expect(await must(put(0, head))).toEqual({ waiting: 1, register: null })
  expect(await put(1, rest)).toMatchObject({ error: { reason: 'register.area' } })
  expect([...(kept.get('registerPieces')?.values() ?? [])].map(({ csv }) => csv)).toEqual(['', ''])
})

test('an upload that nobody finished is emptied after a day, and can be sent again', async () => {
  const kept: NonNullable<Parameters<typeof memoryStore>[1]> = new Map()
  world = await givenWorld(memoryStore(undefined, kept))
  const input = aRegister({ pieces: 2 })
  const put = (piece: number, csv: string) => world.call('clerk', 'ballots', 'putRegister', { ...input, piece, csv })
  const [head, rest] = [`${heading}\n${good}\n`, '1-102,60,合同,李四,P9,,13900001111']
  const pieces = () => [...(kept.get('registerPieces')?.values() ?? [])].map(({ csv }) => csv)
  await must(put(0, head))
  world.clock.now += day - 1
  await world.tick()
  expect(pieces()).toEqual([head])
  // Said again within the day it is as old as it was.
  await must(put(0, head))
  world.clock.now += 1
  await world.tick()
  expect(pieces()).toEqual([''])
  expect(await must(put(1, rest))).toEqual({ waiting: 1, register: null })
  expect(await must(put(0, head))).toMatchObject({ waiting: 0, register: { version: 1 } })
  expect(pieces()).toEqual(['', ''])
})

test('a mark at its head, other columns in any order, cleared rows and full-width digits do no harm', async () => {
  const csv = '\ufeff备注,业主,面积,房号\r\n,王一、王二,９８．３７,1-101\r\n,,,\r\n"a\nb",李三,60,1-102\r\n'
  const id = await givenRegister(world, { csv })
  const { items } = await must(world.call('clerk', 'ballots', 'electors', { registerId: id }))
  const rows = items.map(({ units, names, area, heads }) => ({ units, names, area, heads }))
  expect(rows).toHaveLength(2)
  expect(rows).toContainEqual({ units: ['1-101'], names: ['王一', '王二'], area: 9837, heads: 1 })
})

test('in pieces, each of them more than once, in any order', async () => {
  const csv = residentsCsv(250)
  const third = Math.ceil(csv.length / 3)
  const input = aRegister({ kind: 'residents', pieces: 3 })
  const put = (piece: number, text = csv.slice(piece * third, (piece + 1) * third)) =>
    world.call('clerk', 'ballots', 'putRegister', { ...input, piece, csv: text })
  expect(await must(put(2))).toEqual({ waiting: 2, register: null })
  expect(await must(put(0))).toEqual({ waiting: 1, register: null })
  expect(await must(put(2))).toEqual({ waiting: 1, register: null })
  expect(await put(2, 'other')).toMatchObject({ error: { reason: 'register.piece-differs' } })
  const done = await must(put(1))
  expect(done).toMatchObject({ waiting: 0, register: { version: 1, versions: [{ electors: 250, pages: 3 }] } })
  expect(await must(put(1))).toEqual(done)
  const seen: string[] = []
  let cursor: string | null | undefined
  do {
    const page = await must(world.call('clerk', 'ballots', 'electors', { registerId: input.id, cursor: cursor ?? undefined })) // prettier-ignore
    seen.push(...page.items.map(({ key }) => key))
    cursor = page.cursor
  } while (cursor)
  expect(new Set(seen).size).toBe(250)
  const found = await must(world.call('clerk', 'ballots', 'electors', { registerId: input.id, find: '居民24' }))
  expect(found.items).toHaveLength(11)
})

test('a new version keeps everybody’s salt and letter; two at once are two versions', async () => {
  const id = await givenRegister(world)
  const letter = (await lettersOf(world, id)).get('1-201')
  await must(world.call('resident', 'ballots', 'claim', { code: letter?.code ?? '' }))
  const before = (await world.store.get('electorPages', `${id}:1:0`))?.electors ?? []
  const more = `${ownersCsv}\n3-101,70,,孙七,P9,,`
  const uploads = [aNewId('upload'), aNewId('upload')]
  const puts = uploads.map((uploadId) => world.call('clerk', 'ballots', 'putRegister', aRegister({ id, uploadId, csv: more }))) // prettier-ignore
  await Promise.all(puts.map((put) => must(put)))
  const register = await world.store.get('registers', id)
  expect(register).toMatchObject({ version: 3, reserved: [], versions: [{ electors: 4 }, { electors: 5 }, { electors: 5 }] }) // prettier-ignore
  const after = (await world.store.get('electorPages', `${id}:3:0`))?.electors ?? []
  for (const elector of before) expect(after).toContainEqual(elector)
  const rows = await must(world.call('clerk', 'ballots', 'electors', { registerId: id, find: '李二' }))
  expect(rows.items).toMatchObject([{ claimed: true }])
})

test('of another unit, another kind or another committee it is refused', async () => {
  const put = (who: string, over: Parameters<typeof aRegister>[0]) => world.call(who, 'ballots', 'putRegister', aRegister(over)) // prettier-ignore
  const id = await givenRegister(world)
  expect(await put('clerk', { unitId: 'C2' })).toMatchObject({ error: { code: 'forbidden', reason: 'register.not-yours' } }) // prettier-ignore
  expect(await put('foreignClerk', { id, unitId: 'C2' })).toMatchObject({ error: { code: 'forbidden' } })
  expect(await put('worker', {})).toMatchObject({ error: { code: 'forbidden' } })
  expect(await put('clerk', { unitId: 'none' })).toMatchObject({ error: { reason: 'units.missing' } })
  expect(await put('clerk', { id, kind: 'residents', csv: residentsCsv(2) })).toMatchObject({ error: { reason: 'register.other-kind' } }) // prettier-ignore
  expect(await world.call('foreignClerk', 'ballots', 'registers', { unitId: 'C' })).toMatchObject({ error: { code: 'forbidden' } }) // prettier-ignore
})

test('whatever write the process dies at, the last piece sent again completes it, once', async () => {
  const input = aRegister({ kind: 'residents', csv: residentsCsv(150) })
  for (let write = 0, died = true; died; write++) {
    for (const when of ['before', 'after'] as const) {
      const inner = memoryStore()
      await givenWorld(inner)
      const store = failingStore(inner)
      const failing = worldAround(store)
      store.dieAt({ write, when })
      await failing.call('clerk', 'ballots', 'putRegister', input).catch(() => undefined)
      died = store.hasDied
      store.dieAt(undefined)
      const { register } = await must(failing.call('clerk', 'ballots', 'putRegister', input))
      expect(register).toMatchObject({ version: 1, versions: [{ electors: 150, pages: 2 }] })
      const pages = await inner.query('electorPages', { index: 'list', equals: { list: `${input.id}:1` }, order: 'asc', limit: 9 }) // prettier-ignore
      expect(pages.items.map(({ electors }) => electors.length)).toEqual([100, 50])
    }
  }
})
