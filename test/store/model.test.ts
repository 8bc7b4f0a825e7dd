// Any history of commands leaves every engine where it leaves a plain list in memory.
import fc from 'fast-check'
import { toStoredJson } from '../../cloudfunctions/_kit/stored-json'
import { engines, thing, things, type Engine, type Thing } from './engines'

const runs = 20
const ids = ['a', 'b', 'c', 'd', 'e', 'f', 'g', '支']
const ranks = fc.constantFrom(-1, 0, 1, 2, Number.MAX_SAFE_INTEGER)
const labels = fc.constantFrom('', 'x', 'y', '🏡')
const order = fc.constantFrom('asc' as const, 'desc' as const)
const body = fc.record({
  rank: ranks,
  label: labels,
  extra: fc.option(fc.jsonValue({ maxDepth: 2 }), { nil: undefined }),
})
const command = fc.oneof(
  { weight: 3, arbitrary: fc.record({ type: fc.constant('insert' as const), id: fc.constantFrom(...ids), body }) },
  {
    weight: 2,
    arbitrary: fc.record({
      type: fc.constant('replace' as const),
      id: fc.constantFrom(...ids),
      rev: fc.integer({ min: 1, max: 3 }),
      body,
    }),
  },
  {
    weight: 2,
    arbitrary: fc.record({
      type: fc.constant('page' as const),
      index: fc.constantFrom('group' as const, 'label' as const),
      order,
      limit: fc.integer({ min: 1, max: 4 }),
      from: fc.option(ranks, { nil: undefined }),
    }),
  },
)

describe.each(engines)('%s beside a model', (_, start) => {
  let engine: Engine
  let history = 0
  beforeAll(async () => {
    engine = await start()
  })
  afterAll(() => engine.stop())

  test('does what the model does', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(command, { minLength: 5, maxLength: 40 }), async (commands) => {
        const group = `history ${(history += 1)}`
        const model = new Map<string, Thing>()
        for (const each of commands) {
          if (each.type === 'page') {
            const { from } = each
            const bounds = from === undefined || each.index === 'label' ? {} : { from }
            const expected = sorted([...model.values()], each.index, each.order, bounds.from)
            expect(await pages(engine, group, each.index, each.order, each.limit, bounds)).toEqual(expected)
            expect(await engine.store.count('things', { index: each.index, equals: { group }, ...bounds })).toBe(
              expected.length,
            )
            continue
          }
          const next = storable(thing(group, each.body))
          if (!next) continue
          const id = `${group}:${each.id}`
          const known = model.get(id)
          if (each.type === 'insert') {
            expect(await engine.store.insert('things', id, next)).toBe(known ? 'exists' : 'inserted')
            if (!known) model.set(id, { ...next, _id: id, rev: 1 })
          } else {
            const fits = known?.rev === each.rev
            expect(await engine.store.replace('things', id, each.rev, next)).toBe(fits ? 'replaced' : 'stale')
            if (fits) model.set(id, { ...next, _id: id, rev: each.rev + 1 })
          }
          expect(await engine.store.get('things', id)).toEqual(model.get(id))
        }
      }),
      { numRuns: runs },
    )
  })
})

/** As JSON, or undefined where the store must refuse it. */
function storable(value: object): Readonly<Record<string, unknown>> | undefined {
  try {
    return JSON.parse(toStoredJson(things['things'] ?? { fields: {}, indexes: {} }, value)) as Record<string, unknown>
  } catch {
    return undefined
  }
}

function sorted(
  docs: readonly Thing[],
  index: 'group' | 'label',
  order: 'asc' | 'desc',
  from?: number,
): readonly Thing[] {
  const keys = index === 'label' ? ['label', 'rank', '_id'] : ['rank', '_id']
  const chosen = docs.filter((doc) => from === undefined || Number(doc['rank']) >= from)
  const ascending = [...chosen].sort((a, b) => keys.reduce((found, key) => found || compare(a[key], b[key]), 0))
  return order === 'asc' ? ascending : ascending.reverse()
}

function compare(a: unknown, b: unknown): number {
  if (typeof a === 'number' && typeof b === 'number') return a - b
  return Buffer.compare(Buffer.from(String(a)), Buffer.from(String(b)))
}

async function pages(
  engine: Engine,
  group: string,
  index: string,
  order: 'asc' | 'desc',
  limit: number,
  bounds: { readonly from?: number },
): Promise<readonly Thing[]> {
  const items: Thing[] = []
  let cursor: string | undefined
  do {
    const rows = await engine.store.query('things', { index, equals: { group }, order, limit, cursor, ...bounds })
    items.push(...rows.items)
    cursor = rows.cursor ?? undefined
  } while (cursor !== undefined)
  return items
}
