// So much a day and no more, on every engine, at the cost of one read and one write.
import { submittedToday, takeQuota } from '../../cloudfunctions/_kit/quota'
import type { Store } from '../../cloudfunctions/_kit/store'
import { noon } from '../given'
import { engines, type Engine } from './engines'

describe.each(engines)('on %s', (_, start) => {
  let engine: Engine
  let store: Store
  let close: () => Promise<void>
  beforeAll(async () => void (engine = await start()))
  afterAll(() => engine.stop())
  beforeEach(async () => {
    const fresh = await engine.fresh()
    store = fresh.store
    close = fresh.close
  })
  afterEach(() => close())

  test('a quota costs one read and one write, counts a retry once, and holds against ten at once', async () => {
    const calls: string[] = []
    const counting = new Proxy(store, {
      get: (target, verb: keyof Store) => (calls.push(verb), target[verb].bind(target)),
    })
    const use = (key: string, through = store) =>
      takeQuota(through, { accountId: 'account-resident', kind: 'photos', key, limit: 5, now: noon })
    expect(await use('first', counting)).toMatchObject({ ok: true })
    expect(calls).toEqual(['get', 'insert'])
    calls.length = 0
    expect(await use('second', counting)).toMatchObject({ ok: true })
    expect(calls).toEqual(['get', 'replace'])
    calls.length = 0
    expect(await use('second', counting)).toMatchObject({ ok: true })
    expect(calls).toEqual(['get'])
    const taken = await Promise.all(Array.from({ length: 10 }, (_unused, at) => use(`more-${at}`)))
    expect(taken.filter((result) => result.ok)).toHaveLength(3)
    expect(taken.find((result) => !result.ok)).toMatchObject({
      error: { reason: 'quota.photos', params: { limit: 5 } },
    })
    expect(await submittedToday(store, 'account-resident', noon)).toBe(0)
  })
})
