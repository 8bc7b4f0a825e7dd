// What every engine must answer when it is asked for many documents.
import { InvalidCursor } from '../../cloudfunctions/_kit/store'
import { engines, thing, type AnyStore, type Engine, type ThingQuery } from './engines'

async function allPages(
  store: AnyStore,
  query: ThingQuery,
  between: (page: number) => Promise<void> = async () => {},
): Promise<string[]> {
  const ids: string[] = []
  let cursor: string | null = null
  for (let page = 0; page === 0 || cursor !== null; page += 1) {
    if (page > 1_000) throw new Error('The pages never end.')
    const rows = await store.query('things', { ...query, cursor: cursor ?? undefined })
    expect(rows.items.length).toBeLessThanOrEqual(query.limit)
    ids.push(...rows.items.map((doc) => doc._id))
    cursor = rows.cursor
    await between(page)
  }
  return ids
}

describe.each(engines)('pages from %s', (_, start) => {
  let engine: Engine
  let store: AnyStore
  beforeAll(async () => {
    engine = await start()
    store = engine.store
    for (let n = 0; n < 40; n += 1) {
      const id = `t${String(n).padStart(2, '0')}`
      await store.insert('things', id, thing('ties', { rank: Math.floor(n / 7), label: n % 2 ? 'odd' : 'even' }))
    }
  })
  afterAll(() => engine.stop())

  const sorted = Array.from({ length: 40 }, (_, n) => `t${String(n).padStart(2, '0')}`)
  const group: ThingQuery = { index: 'group', equals: { group: 'ties' }, order: 'asc', limit: 100 }

  test.each([1, 3, 7, 39, 40, 41, 100])('miss and repeat nothing, among ties, %i at a time', async (limit) => {
    expect(await allPages(store, { ...group, limit })).toEqual(sorted)
    expect(await allPages(store, { ...group, limit, order: 'desc' })).toEqual([...sorted].reverse())
  })

  test.each(['asc', 'desc'] as const)('follow two fields and the id, %s', async (order) => {
    const byLabel = [...sorted].sort((a, b) => (Number(a.slice(1)) % 2) - (Number(b.slice(1)) % 2) || (a < b ? -1 : 1))
    const expected = order === 'asc' ? byLabel : byLabel.reverse()
    for (const limit of [1, 4, 100])
      expect(await allPages(store, { ...group, index: 'label', order, limit })).toEqual(expected)
    expect(
      await allPages(store, { ...group, index: 'label', equals: { group: 'ties', label: 'odd' }, order, limit: 6 }),
    ).toEqual(expected.filter((id) => Number(id.slice(1)) % 2 === 1))
    const whole = { ...group, index: 'label', equals: { group: 'ties', label: 'odd', rank: 2 }, order, limit: 2 }
    expect(await allPages(store, whole)).toEqual(expected.filter((id) => ['t15', 't17', 't19'].includes(id)))
  })

  test('keep to a range, both ends included', async () => {
    const within = (from?: number, to?: number, order: 'asc' | 'desc' = 'asc') =>
      allPages(store, {
        ...group,
        order,
        limit: 3,
        ...(from === undefined ? {} : { from }),
        ...(to === undefined ? {} : { to }),
      })
    expect(await within(1, 2)).toEqual(sorted.slice(7, 21))
    expect(await within(1, 2, 'desc')).toEqual(sorted.slice(7, 21).reverse())
    expect(await within(4)).toEqual(sorted.slice(28))
    expect(await within(undefined, 0)).toEqual(sorted.slice(0, 7))
    expect(await within(3, 2)).toEqual([])
    const labels = { ...group, index: 'label', limit: 5, from: 'even', to: 'even' }
    expect(await allPages(store, labels)).toEqual(sorted.filter((id) => Number(id.slice(1)) % 2 === 0))
  })

  test('count without reading', async () => {
    expect(await store.count('things', { index: 'group', equals: { group: 'ties' } })).toBe(40)
    expect(await store.count('things', { index: 'group', equals: { group: 'ties' }, from: 1, to: 2 })).toBe(14)
    expect(await store.count('things', { index: 'label', equals: { group: 'ties', label: 'odd' } })).toBe(20)
    expect(await store.count('things', { index: 'group', equals: { group: 'nobody' } })).toBe(0)
    expect(await store.count('things', { index: 'group', equals: { group: 'no\0body' } })).toBe(0)
  })

  test('order text by its code points, as bytes, without regard to a language', async () => {
    const labels = ['', ' ', 'B', 'Z', 'a', 'b', 'é', 'ß', '一', '支部', '家院', '\uff21', '🏡', '𠮷', 'A']
    for (const label of labels) await store.insert('things', `text:${label}`, thing('text', { label }))
    const { items } = await store.query('things', { ...group, index: 'label', equals: { group: 'text' } })
    const expected = [...labels].sort((a, b) => Buffer.compare(Buffer.from(a), Buffer.from(b)))
    expect(items.map((doc) => doc['label'])).toEqual(expected)
    const pages = await allPages(store, { ...group, index: 'label', equals: { group: 'text' }, limit: 1 })
    expect(pages).toEqual(expected.map((label) => `text:${label}`))
  })

  test('order integers by value, to the last that is safe', async () => {
    const ranks = [Number.MIN_SAFE_INTEGER, -(2 ** 40), -10, -9, 0, 2, 10, 2 ** 31, 2 ** 32, Number.MAX_SAFE_INTEGER]
    for (const rank of [...ranks].reverse()) await store.insert('things', `rank:${rank}`, thing('ranks', { rank }))
    const { items } = await store.query('things', { ...group, equals: { group: 'ranks' } })
    expect(items.map((doc) => doc['rank'])).toEqual(ranks)
    expect(await allPages(store, { ...group, equals: { group: 'ranks' }, limit: 1, from: 2 ** 32 })).toHaveLength(2)
  })

  test('stand still while rows are put before and behind the reader', async () => {
    for (let n = 0; n < 10; n += 1) await store.insert('things', `w${n}`, thing('moving', { rank: n * 10 }))
    const read = await allPages(store, { ...group, equals: { group: 'moving' }, limit: 3 }, async (page) => {
      await store.insert('things', `early${page}`, thing('moving', { rank: -1 - page }))
      if (page === 1) await store.insert('things', 'late', thing('moving', { rank: 85 }))
    })
    expect(read).toEqual(['w0', 'w1', 'w2', 'w3', 'w4', 'w5', 'w6', 'w7', 'w8', 'late', 'w9'])
  })

  test('follow a document when an indexed field changes', async () => {
    await store.insert('things', 'moves', thing('before'))
    await store.replace('things', 'moves', 1, thing('after'))
    expect(await store.count('things', { index: 'group', equals: { group: 'before' } })).toBe(0)
    expect(await store.count('things', { index: 'group', equals: { group: 'after' } })).toBe(1)
  })

  test('search the whole collection where nothing need be equal', async () => {
    const { items } = await store.query('things', {
      index: 'rank',
      equals: {},
      from: 5,
      to: 5,
      order: 'asc',
      limit: 100,
    })
    expect(items.map((doc) => doc._id)).toEqual(sorted.slice(35))
  })

  test('take input for a value, never for an operator', async () => {
    for (const value of [`' or '1'='1`, `"; drop table "things"; --`, '$ne', '%', '_', '*', '\\', '{"$gt":""}']) {
      expect(await store.count('things', { index: 'group', equals: { group: value } })).toBe(0)
    }
    for (const value of [{ $ne: null }, ['ties'], 5, null, true]) {
      await expect(store.count('things', { index: 'group', equals: { group: value } })).rejects.toThrow(TypeError)
    }
  })

  test('refuse what the index cannot answer', async () => {
    const ask = (query: Partial<ThingQuery>) => store.query('things', { ...group, ...query })
    await expect(ask({ index: 'nothing' })).rejects.toThrow(/no index/)
    await expect(ask({ index: 'constructor' })).rejects.toThrow(/no index/)
    await expect(ask({ equals: { rank: 1 } })).rejects.toThrow(/does not begin/)
    await expect(ask({ equals: { group: 'ties', label: 'odd' } })).rejects.toThrow(/does not begin/)
    await expect(ask({ equals: { group: 'ties', rank: 1 }, from: 1 })).rejects.toThrow(/no field left/)
    await expect(ask({ from: 'a' })).rejects.toThrow(TypeError)
    for (const limit of [0, -1, 101, 1.5, Number.NaN]) await expect(ask({ limit })).rejects.toThrow(RangeError)
  })

  test('refuse a cursor that is torn, foreign or made up', async () => {
    const first = await store.query('things', { ...group, limit: 3 })
    const cursor = first.cursor ?? ''
    const forged = Buffer.from('[0,"t01"]').toString('base64url')
    const wrong = [
      '',
      '.',
      'x',
      'null',
      '[]',
      cursor.slice(0, -1),
      cursor.slice(1),
      `${cursor}x`,
      `${cursor}.x`,
      cursor.replace('.', ''),
      `${forged}.${cursor.split('.')[1]}`,
      forged,
      '支部',
      '../../',
      '\0',
      `' or 1=1`,
      'a'.repeat(100_000),
    ]
    for (const text of wrong) {
      await expect(store.query('things', { ...group, limit: 3, cursor: text })).rejects.toThrow(InvalidCursor)
    }
    const others: Partial<ThingQuery>[] = [
      { equals: { group: 'text' } },
      { order: 'desc' },
      { index: 'label' },
      { from: 1 },
      { index: 'rank', equals: {} },
    ]
    for (const other of others) {
      await expect(store.query('things', { ...group, limit: 3, ...other, cursor })).rejects.toThrow(InvalidCursor)
    }
    await expect(store.query('things', { ...group, limit: 3, cursor: 5 as unknown as string })).rejects.toThrow(
      InvalidCursor,
    )
    // The page may grow, and the far end of a range may move with time.
    expect((await store.query('things', { ...group, limit: 5, cursor })).items[0]?._id).toBe('t03')
    expect((await store.query('things', { ...group, limit: 5, to: 0, cursor })).items).toHaveLength(4)
  })

  test('go on to the last row where a page is as large as CloudBase allows', async () => {
    const ids = Array.from({ length: 205 }, (_, n) => `l${String(n).padStart(3, '0')}`)
    await Promise.all(
      ids.map((id, n) => store.insert('things', id, thing('large', { rank: n % 3, label: `${n % 2}` }))),
    )
    for (const order of ['asc', 'desc'] as const) {
      const read = await allPages(store, { index: 'label', equals: { group: 'large' }, order, limit: 100 })
      expect(read).toHaveLength(205)
      expect(new Set(read).size).toBe(205)
      expect(await allPages(store, { index: 'label', equals: { group: 'large' }, order, limit: 7 })).toEqual(read)
    }
  })
})
