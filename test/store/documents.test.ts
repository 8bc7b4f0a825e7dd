// What every engine must do with one document at a time.
import { engines, thing, type AnyStore, type Engine } from './engines'

describe.each(engines)('a document in %s', (_, start) => {
  let engine: Engine
  let store: AnyStore
  beforeAll(async () => {
    engine = await start()
    store = engine.store
  })
  afterAll(() => engine.stop())

  const shapes: readonly (readonly [string, unknown])[] = [
    ['text', 'plain'],
    ['empty text', ''],
    ['Chinese, emoji and rare characters', '支部家院 🏡 👩‍👩‍👧 𠮷 é é'],
    ['quotes, backslashes and control characters', `'"\\ \n\r\t\b\u0001\u2028 \\u0000 %s $1 ?`],
    ['numbers', [0, 1, -1, 0.1, 1e-9, 1.5e300, 2 ** 31, 2 ** 32, Number.MAX_SAFE_INTEGER, Number.MIN_SAFE_INTEGER]],
    ['truth and nothing', [true, false, null]],
    ['empty object', {}],
    ['empty list', []],
    ['lists in lists', [[], [[]], [1, [2, [3]]]]],
    ['objects in objects', { a: { b: { c: { d: [{ e: {} }] } } } }],
    ['keys like numbers and methods', { 0: 'a', 10: 'b', constructor: 'c', toString: 'd', 'key with blank': 1, 键: 2 }],
    ['keys of other systems', { type: 'x', length: 3, id: 'y', unset: undefined, 'a-b': 1, a_b: 2 }],
    ['a shape on the map', { type: 'Point', coordinates: [119.2, 34.7, 12.5], note: 'kept' }],
    ['a shape that is none', { type: 'Point', coordinates: [1000, 'x'] }],
    [
      'an area',
      {
        type: 'Polygon',
        coordinates: [
          [
            [0, 0],
            [1, 0],
            [1, 1],
            [0, 0],
          ],
        ],
        bbox: [0, 0, 1, 1],
        coordinates_: 1,
      },
    ],
    ['long text', '支部家院'.repeat(17_000)],
  ]
  test.each(shapes)('comes back as it was stored: %s', async (name, value) => {
    const body = thing('shape', { value })
    expect(await store.insert('things', `shape:${name}`, body)).toBe('inserted')
    const stored = await store.get('things', `shape:${name}`)
    expect(stored).toEqual({ ...JSON.parse(JSON.stringify(body)), _id: `shape:${name}`, rev: 1 })
    expect(await store.replace('things', `shape:${name}`, 1, thing('shape', { other: value }))).toBe('replaced')
    const replaced = await store.get('things', `shape:${name}`)
    expect(replaced).toEqual({
      ...JSON.parse(JSON.stringify(thing('shape', { other: value }))),
      _id: `shape:${name}`,
      rev: 2,
    })
  })

  const refused: readonly (readonly [string, unknown])[] = [
    ['NUL in text', 'a\0b'],
    ['half of a surrogate pair', 'a\ud800b'],
    ['a number that is none', Number.NaN],
    ['infinity', Number.POSITIVE_INFINITY],
    ['a date', new Date(0)],
    ['a function', () => 1],
    ['a map', new Map()],
    ['a big integer', 1n],
    ['a key with a dot', { 'a.b': 1 }],
    ['a key with a dollar in front', { $set: 1 }],
    ['a key of the driver', { _bsontype: 'ObjectID' }],
    ['an empty key', { '': 1 }],
    ['a key that is the prototype', JSON.parse('{"__proto__": 1}')],
    ['NUL in a key', { 'a\0': 1 }],
    ['something deep down', [{ a: [{ b: 'x\0' }] }]],
  ]
  test.each(refused)('is refused when it holds %s', async (name, value) => {
    await expect(store.insert('things', `refused:${name}`, thing('refused', { value }))).rejects.toThrow(TypeError)
    expect(await store.get('things', `refused:${name}`)).toBeUndefined()
  })

  test('is refused without its indexed fields, or with other types in them', async () => {
    await expect(store.insert('things', 'bad', { group: 'g', rank: 0 })).rejects.toThrow(/label/)
    await expect(store.insert('things', 'bad', thing('g', { rank: '1' }))).rejects.toThrow(/rank/)
    await expect(store.insert('things', 'bad', thing('g', { rank: 1.5 }))).rejects.toThrow(/rank/)
    await expect(store.insert('things', 'bad', thing('g', { rank: null }))).rejects.toThrow(/rank/)
    await expect(store.insert('things', 'bad', thing('g', { label: 'x'.repeat(201) }))).rejects.toThrow(/label/)
    await expect(store.insert('things', 'bad', null)).rejects.toThrow(TypeError)
    await expect(store.insert('things', '', thing('g'))).rejects.toThrow(/id/)
    await expect(store.insert('things', 'x'.repeat(201), thing('g'))).rejects.toThrow(/_id/)
    expect(await store.get('things', 'bad')).toBeUndefined()
  })

  test('has one name: a second of the same id is reported and changes nothing', async () => {
    expect(await store.insert('things', 'twice', thing('a'))).toBe('inserted')
    expect(await store.insert('things', 'twice', thing('b'))).toBe('exists')
    expect(await store.get('things', 'twice')).toMatchObject({ group: 'a', rev: 1 })
    expect(await store.insert('others', 'twice', {})).toBe('inserted')
  })

  test('is replaced as a whole: what is left out is gone, nothing is merged', async () => {
    await store.insert('things', 'whole', thing('a', { gone: 1, nested: { a: 1, b: { c: 2 } }, list: [1, 2, 3] }))
    expect(await store.replace('things', 'whole', 1, thing('b', { nested: { b: { d: 3 } }, list: [] }))).toBe(
      'replaced',
    )
    expect(await store.get('things', 'whole')).toEqual({
      ...thing('b', { nested: { b: { d: 3 } }, list: [] }),
      _id: 'whole',
      rev: 2,
    })
    expect(await store.replace('things', 'whole', 2, thing('b', { nested: {} }))).toBe('replaced')
    expect(await store.get('things', 'whole')).toEqual({ ...thing('b', { nested: {} }), _id: 'whole', rev: 3 })
  })

  test('can be read, changed and written back', async () => {
    await store.insert('things', 'back', thing('a', { n: 1 }))
    const read = await store.get('things', 'back')
    expect(await store.replace('things', 'back', 1, { ...read, n: 2 })).toBe('replaced')
    expect(await store.get('things', 'back')).toEqual({ ...thing('a', { n: 2 }), _id: 'back', rev: 2 })
  })

  test('is replaced only at the revision that was read', async () => {
    await store.insert('things', 'cas', thing('a'))
    expect(await store.replace('things', 'cas', 2, thing('b'))).toBe('stale')
    expect(await store.replace('things', 'cas', 0, thing('b'))).toBe('stale')
    expect(await store.replace('things', 'cas', 1, thing('b'))).toBe('replaced')
    expect(await store.replace('things', 'cas', 1, thing('c'))).toBe('stale')
    expect(await store.replace('things', 'nobody', 1, thing('c'))).toBe('stale')
    expect(await store.replace('things', 'no\0body', 1, thing('c'))).toBe('stale')
    expect(await store.get('things', 'cas')).toMatchObject({ group: 'b', rev: 2 })
  })

  test('is made by one of fifty who insert it at once', async () => {
    const tries = await Promise.all(
      Array.from({ length: 50 }, (_, n) => store.insert('things', 'race', thing('a', { n }))),
    )
    expect(tries.filter((outcome) => outcome === 'inserted')).toHaveLength(1)
    expect(await store.get('things', 'race')).toMatchObject({ n: tries.indexOf('inserted'), rev: 1 })
  })

  test('is changed by one of fifty who replace it at once', async () => {
    await store.insert('things', 'swap', thing('a'))
    const tries = await Promise.all(
      Array.from({ length: 50 }, (_, n) => store.replace('things', 'swap', 1, thing('a', { n }))),
    )
    expect(tries.filter((outcome) => outcome === 'replaced')).toHaveLength(1)
    expect(await store.get('things', 'swap')).toMatchObject({ n: tries.indexOf('replaced'), rev: 2 })
  })

  test('loses no change when twenty count it up together', async () => {
    await store.insert('things', 'counter', thing('a', { n: 0 }))
    await Promise.all(
      Array.from({ length: 20 }, async () => {
        for (;;) {
          const read = await store.get('things', 'counter')
          const next = { ...read, n: Number(read?.['n']) + 1 }
          if ((await store.replace('things', 'counter', read?.rev ?? 0, next)) === 'replaced') return
        }
      }),
    )
    expect(await store.get('things', 'counter')).toMatchObject({ n: 20, rev: 21 })
  })

  test('is found among others in the order asked for', async () => {
    for (const id of ['m1', 'm2', 'm3']) await store.insert('others', id, { id })
    const found = await store.getMany('others', ['m3', 'none', 'm1', 'm3', 'no\0ne', 'm2'])
    expect(found.map((doc) => doc._id)).toEqual(['m3', 'm1', 'm3', 'm2'])
    expect(await store.getMany('others', [])).toEqual([])
    const hundred = Array.from({ length: 100 }, (_, n) => `m${n}`)
    expect((await store.getMany('others', hundred)).map((doc) => doc._id)).toEqual(['m1', 'm2', 'm3'])
    await expect(store.getMany('others', [...hundred, 'x'])).rejects.toThrow(RangeError)
  })

  test('may have any id, and input in it stays a value', async () => {
    const ids = [
      `x'; drop table "things"; --`,
      '" or ""="',
      '$ne',
      '{"$ne":null}',
      '../../etc',
      '支部 1',
      '%',
      '_',
      'ID',
      'id',
    ]
    for (const id of ids) expect(await store.insert('others', id, { id })).toBe('inserted')
    for (const id of ids) expect(await store.get('others', id)).toMatchObject({ _id: id, id })
    expect(await store.get('others', 'no\0ne')).toBeUndefined()
    expect(await store.get('others', 'x'.repeat(5_000))).toBeUndefined()
  })

  test('lives only in a collection of the table', async () => {
    for (const collection of ['nowhere', 'constructor', '__proto__', 'things"; drop table things; --']) {
      await expect(store.get(collection, 'a')).rejects.toThrow(/no collection/)
      await expect(store.insert(collection, 'a', {})).rejects.toThrow(/no collection/)
      await expect(store.replace(collection, 'a', 1, {})).rejects.toThrow(/no collection/)
    }
  })
})
