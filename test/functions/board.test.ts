// The public board: what neighbours see of each other's requests, and what never comes there.
import { boardPageSize, nearPerCell, similarDays, similarMetres } from '@core/board/board-api'
import type { BoardEntry } from '@core/board/board-entry'
import { cellOf, smallCellOf } from '@core/board/cells'
import { straightMetres } from '@core/homes/straight-line'
import { openSqlite } from '../../server/stores/sqlite/open-sqlite'
import type { OpenStore } from '../../server/stores/open-store'
import { noon } from '../given'
import { aPublicRequestIn, anEntryIn } from './given-board'
import { aCommandId, aSubmission, givenWorld, inForeignGrid, must, type GivenWorld } from './given-world'

let store: OpenStore
let world: GivenWorld
beforeEach(async () => {
  store = await openSqlite(':memory:')
  world = await givenWorld(store)
})
afterEach(async () => {
  await world.settle()
  await store.close()
})

const day = 24 * 3600 * 1000
const here = { lng: 119.305, lat: 34.705, datum: 'wgs84' } as const

const aPublicRequest = (over?: Parameters<typeof aSubmission>[0]) => aPublicRequestIn(world, over)
const anEntry = (id: string, over?: Partial<BoardEntry>) => anEntryIn(store, id, over)

describe('what is on the board', () => {
  test('a request whose resident agreed, without name, number or door, to everybody', async () => {
    const description = '我叫张伟，3号楼2单元301漏水，电话 138 1234 5678'
    const id = await aPublicRequest({ description, contact: { name: '张伟', phone: '13812345678' } })
    const seen = await must(world.call('', 'board', 'entry', { id }))
    expect(seen).toMatchObject({ text: '我叫＊＊漏水，电话 ＊＊', isOpen: true, meToo: 0, mine: false })
    expect(JSON.stringify(seen)).not.toMatch(/13812345678|张伟|account-|三号楼|authorId|contact/)
  })

  test('not a request whose resident keeps it private, nor a sensitive one even if they would', async () => {
    const closed = await must(world.call('resident', 'requests', 'submit', aSubmission({ mayShow: false })))
    const sensitive = await aPublicRequest({ serviceCode: 'medicine' })
    await world.settle()
    for (const id of [closed.id, sensitive]) {
      expect(await world.call('neighbour', 'board', 'entry', { id })).toMatchObject({
        error: { reason: 'board.missing' },
      })
    }
    expect((await must(world.call('', 'board', 'list', { state: 'all' }))).items).toEqual([])
    expect(await must(world.call('', 'board', 'near', { position: here, state: 'all' }))).toEqual([])
  })

  test('no longer once its resident has taken it back, or is gone', async () => {
    const id = await aPublicRequest()
    await must(world.call('resident', 'requests', 'withdraw', { id, commandId: aCommandId(), reason: '' }))
    await world.settle()
    expect(await world.call('', 'board', 'entry', { id })).toMatchObject({ error: { reason: 'board.missing' } })
    const other = await aPublicRequest()
    await must(world.call('resident', 'accounts', 'eraseData', { sure: true }))
    expect(await world.call('', 'board', 'entry', { id: other })).toMatchObject({ error: { reason: 'board.missing' } })
  })

  test('what was answered stands under it, masked as well', async () => {
    const id = await aPublicRequest()
    const text = '王师傅换好了，再坏打 13812345678'
    await must(world.call('worker', 'requests', 'answer', { id, commandId: aCommandId(), text, photos: [] }))
    await world.settle()
    const seen = await must(world.call('', 'board', 'entry', { id }))
    expect(seen).toMatchObject({
      isOpen: false,
      status: 'answered',
      answers: [{ text: '＊＊师傅换好了，再坏打 ＊＊' }],
    })
  })

  test('photos that were released, by short-lived addresses; a list has the first small one', async () => {
    const photos = ['a', 'b'].map((id) => ({ id, file: `kept/x/${id}.photo`, thumb: `kept/x/${id}.thumb`, width: 3, height: 4 })) // prettier-ignore
    await anEntry('with-photos', { photos })
    const whole = await must(world.call('', 'board', 'entry', { id: 'with-photos' }))
    expect(whole.photos).toEqual([{ id: 'a', width: 3, height: 4 }, { id: 'b', width: 3, height: 4 }]) // prettier-ignore
    expect(whole.photoUrls).toEqual({ a: 'https://files.example/kept/x/a.photo', b: 'https://files.example/kept/x/b.photo' }) // prettier-ignore
    expect(Object.keys(whole.thumbUrls)).toEqual(['a', 'b'])
    const [row] = (await must(world.call('', 'board', 'list', { state: 'all' }))).items
    expect(row).toMatchObject({ photoUrls: {}, thumbUrls: { a: 'https://files.example/kept/x/a.thumb' } })
  })
})

describe('the list', () => {
  const kinds = ['lamp', 'water'].flatMap((serviceCode) =>
    ['C', 'C2'].flatMap((communityId) =>
      [0, 1].flatMap((open) => [0, 1].map((shown) => ({ serviceCode, communityId, open, shown }))),
    ),
  )
  const filters = (['all', 'open', 'done'] as const).flatMap(
    (state) =>
    [{}, { serviceCode: 'lamp' }].flatMap((service) => [{}, { communityId: 'C2' }].map((community) => ({ state, ...service, ...community }))), // prettier-ignore
  )

  test.each(filters)('%j gives what a plain search would, the newest first', async (filter) => {
    const all = [...kinds, ...kinds].map((kind, at) => ({
      ...kind,
      id: `entry-${at}`,
      submittedAt: noon + ((at * 7) % 32),
    }))
    for (const { id, ...over } of all) await anEntry(id, over)
    const { state, serviceCode, communityId } = filter as { state: string; serviceCode?: string; communityId?: string }
    const expected = all
      .filter((one) => one.shown === 1 && (state === 'all' || (one.open === 1) === (state === 'open')))
      .filter((one) => serviceCode === undefined || one.serviceCode === serviceCode)
      .filter((one) => communityId === undefined || one.communityId === communityId)
      .sort((a, b) => b.submittedAt - a.submittedAt)
    const { items, cursor } = await must(world.call('', 'board', 'list', filter))
    expect(items.map(({ id }) => id)).toEqual(expected.map(({ id }) => id))
    expect(cursor).toBeNull()
  })

  test('page after page, each entry once', async () => {
    for (let at = 0; at < boardPageSize * 2 + 3; at++) await anEntry(`entry-${at}`, { submittedAt: noon + (at % 5) })
    const seen: string[] = []
    let cursor: string | undefined
    do {
      const page = await must(world.call('', 'board', 'list', { state: 'open', cursor }))
      seen.push(...page.items.map(({ id }) => id))
      cursor = page.cursor ?? undefined
    } while (cursor !== undefined)
    expect(seen).toHaveLength(boardPageSize * 2 + 3)
    expect(new Set(seen).size).toBe(seen.length)
  })
})

describe('what lies near', () => {
  /** Some metres east of the place asked about, on the board's own raster of about 100 m. */
  const east = (metres: number) => ({ lng: here.lng + metres / 91_500, lat: here.lat })
  const at = (position: { lng: number; lat: number }) => ({ position, cell: cellOf(position), smallCell: smallCellOf(position) }) // prettier-ignore

  test('around the point on the map: the newest of each cell, all of them newest first', async () => {
    const perCell = nearPerCell + 5
    for (let n = 0; n < 3 * perCell; n++) {
      const position = { lng: here.lng + ((n % 3) - 1) * 0.01, lat: here.lat }
      await anEntry(`entry-${n}`, { ...at(position), submittedAt: noon + n, open: n % 2 })
    }
    await anEntry('far', at({ lng: 119.6, lat: 34.7 }))
    const found = await must(world.call('', 'board', 'near', { position: here, state: 'all' }))
    const newest = 3 * perCell - 1
    expect(found.map(({ id }) => id)).toEqual(
      Array.from({ length: 3 * nearPerCell }, (_, at) => `entry-${newest - at}`),
    )
    const open = await must(world.call('', 'board', 'near', { position: here, state: 'open' }))
    expect(open).not.toEqual([])
    expect(open.every(({ isOpen }) => isOpen)).toBe(true)
  })

  test('is yours one of them? the same service, open, near and recent, the nearest first', async () => {
    world.clock.now = noon + similarDays * day
    await anEntry('near', { ...at(east(90)), submittedAt: noon + day })
    await anEntry('nearest', { ...at(east(-30)), submittedAt: noon })
    await anEntry('next-cell', at({ lng: 119.3099, lat: 34.705 }))
    await anEntry('too-far', at(east(similarMetres + 30)))
    await anEntry('too-old', { ...at(east(10)), submittedAt: noon - 1 })
    await anEntry('done', { ...at(east(10)), open: 0 })
    await anEntry('another-service', { ...at(east(10)), serviceCode: 'water' })
    await anEntry('not-shown', { ...at(east(10)), shown: 0 })
    const found = await must(world.call('', 'board', 'similar', { position: here, serviceCode: 'lamp' }))
    expect(found.map(({ id, metres }) => [id, metres])).toEqual([
      ['nearest', Math.round(straightMetres(here, east(-30)))],
      ['near', Math.round(straightMetres(here, east(90)))],
    ])
    const edge = { ...here, lng: 119.3105 }
    const across = await must(world.call('', 'board', 'similar', { position: edge, serviceCode: 'lamp' }))
    expect(across.map(({ id }) => id)).toContain('next-cell')
  })
})

test('a request of another community is on the board of that one', async () => {
  const id = await aPublicRequest({ place: inForeignGrid })
  const { items } = await must(world.call('', 'board', 'list', { state: 'all', communityId: 'C2' }))
  expect(items.map((one) => one.id)).toEqual([id])
  expect((await must(world.call('', 'board', 'list', { state: 'all', communityId: 'C' }))).items).toEqual([])
})
