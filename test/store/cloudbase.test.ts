// What only CloudBase does: its errors, its bounds, and how many calls a verb costs.
import cloud from 'wx-server-sdk'
import { cloudbaseStore } from '../../cloudfunctions/_kit/cloudbase-store'
import { startGateway, type Gateway } from '../gateway/gateway'
import { anyStore, thing, things, type AnyStore } from './engines'

describe('the CloudBase adapter', () => {
  let gateway: Gateway
  let store: AnyStore
  const calls: { readonly action: string; readonly limit: unknown; readonly query: string }[] = []
  beforeAll(async () => {
    gateway = await startGateway(['things'])
    Object.assign(process.env, gateway.env)
    cloud.init({ env: 'test-env' })
    store = anyStore(cloudbaseStore(things))
  })
  beforeEach(() => {
    calls.length = 0
    gateway.database.clear()
    gateway.intercept((action, params) => {
      calls.push({ action, limit: params['limit'], query: String(params['query']) })
      return undefined
    })
  })
  afterAll(() => gateway.stop())

  test('asks once for each verb; a replacement reads nothing first', async () => {
    await store.insert('things', 'a', thing('g', { gone: 1 }))
    await store.replace('things', 'a', 1, thing('g'))
    await store.get('things', 'a')
    await store.getMany('things', ['a', 'b'])
    await store.count('things', { index: 'group', equals: { group: 'g' } })
    expect(calls.map(({ action }) => action.replace('database.', ''))).toEqual([
      'insertDocument',
      'modifyDocument',
      'getDocument',
      'getDocument',
      'calculateDocument',
    ])
    expect(gateway.database.all('things')).toEqual([{ _id: 'a', rev: 2, body: thing('g') }])
  })

  test('never asks for more than a hundred rows, and seeks to where it was', async () => {
    for (let n = 0; n < 130; n += 1) await store.insert('things', `t${n}`, thing('g', { rank: n }))
    calls.length = 0
    const query = { index: 'group', equals: { group: 'g' }, order: 'asc', limit: 100 } as const
    const first = await store.query('things', query)
    expect(first.items).toHaveLength(100)
    const second = await store.query('things', { ...query, cursor: first.cursor ?? undefined })
    expect(second.items.map((doc) => doc['rank'])).toEqual(Array.from({ length: 30 }, (_, n) => 100 + n))
    expect(calls.every(({ limit }) => Number(limit) <= 100)).toBe(true)
    // The bound beside the choice is what lets an index seek.
    expect(calls.at(-1)?.query).toContain('{"body.rank":{"$gte":{"$numberInt":"99"}}}')
  })

  const duplicates = [
    { code: 'DATABASE_REQUEST_FAILED', message: 'E11000 duplicate key error collection: things index: _id_ dup key' },
    { code: 'SYS_ERR', message: '[DATABASE_DUPLICATE_WRITE] multiple write errors' },
    { code: 'DATABASE_DUPLICATE_WRITE', message: 'E11000 duplicate key' },
  ]
  test.each(duplicates)('knows a duplicate by $code', async (answer) => {
    gateway.intercept(() => answer)
    expect(await store.insert('things', 'a', thing('g'))).toBe('exists')
  })

  test('takes no other fault for a duplicate, and says nothing was found only when nothing was', async () => {
    gateway.intercept(() => ({ code: 'DATABASE_REQUEST_FAILED', message: 'something else' }))
    await expect(store.insert('things', 'a', thing('g'))).rejects.toBeDefined()
    await expect(store.get('things', 'a')).rejects.toBeDefined()
    await expect(store.replace('things', 'a', 1, thing('g'))).rejects.toBeDefined()
    await expect(store.count('things', { index: 'group', equals: { group: 'g' } })).rejects.toBeDefined()
  })

  test('says what to do about a collection that was not made', async () => {
    const advice = /no collection others\. Create it and its indexes first/
    await expect(store.get('others', 'a')).rejects.toThrow(advice)
    await expect(store.insert('others', 'a', {})).rejects.toThrow(advice)
    await expect(store.replace('others', 'a', 1, {})).rejects.toThrow(advice)
  })
})
