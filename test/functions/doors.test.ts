// Before a door on every engine: codes are ours or not, a visit counts once, is taken back without a trace, and reports stand.
import { minuteMs } from '@core/kernel/china-day'
import type { Position } from '@core/kernel/position'
import { checkInsPerDay } from '@core/accounts/daily-limits'
import { sealedScene } from '../../cloudfunctions/_kit/door-code'
import { noCodeImages } from '../../cloudfunctions/_kit/effects/code-images'
import { plateSheet } from '../../cloudfunctions/doors/plate-sheet'
import { aDoor } from '../core/doors/given-door'
import { engines } from './engines'
import { freshWorlds } from './fresh-worlds'
import { atHome, elsewhere, plateScene, seedForeignHome } from './given-doors'
import { seedPartners } from './given-partners'
import { must, type GivenWorld } from './given-world'

const day = 24 * 60 * minuteMs

describe.each(engines)('on %s', (_name, start) => {
  let world: GivenWorld
  freshWorlds(start, async (given) => {
    world = given
    await seedPartners(given.store)
    await seedForeignHome(given.store)
  })

  const open = (scene: string, who = '') => world.call(who, 'doors', 'open', { scene })
  const reasonOf = async (asked: Promise<{ ok: boolean; error?: { reason: string } }>) => (await asked).error?.reason
  async function comes(
    who: string,
    over: { scene?: string; at?: number; position?: (Position & { datum: 'wgs84' }) | undefined } = {},
  ) {
    // prettier-ignore
    const scene = over.scene ?? (await plateScene(world.store))
    return world.call(who, 'doors', 'checkIn', { scene, at: world.clock.now, position: atHome, ...over })
  }
  const visits = async (who: string) => (await must(world.call(who, 'doors', 'mine', {}))).items
  const deeds = async (personId: string) =>
    (await world.store.query('deeds', { index: 'person', equals: { personId, kind: 'visit' }, order: 'asc', limit: 10 })).items // prettier-ignore

  test('anybody may open the code of a plate; one altered by a character opens nothing', async () => {
    const scene = await plateScene(world.store)
    expect(await must(open(scene))).toMatchObject({
      kind: 'place',
      id: 'home-1',
      name: '一支部家院',
      unitName: '单位B',
      way: 'plate',
      checkIn: { may: 'yes', needsPosition: true },
      mine: null,
    })
    for (let at = 0; at < scene.length; at++) {
      const other = scene[at] === 'A' ? 'B' : 'A'
      const altered = scene.slice(0, at) + other + scene.slice(at + 1)
      expect(['door.forged', 'door.unknown', 'door.unsigned']).toContain(await reasonOf(open(altered)))
    }
    expect(await reasonOf(open('h=J001'))).toBe('door.unsigned')
    // Sealed by us for a place that is none any more.
    expect(await reasonOf(open(await plateScene(world.store, 'J009')))).toBe('door.unknown')
  })

  test('another house’s seal is forged here', async () => {
    const scene = await plateScene(world.store)
    const key = await world.store.get('houseKeys', 'doors')
    if (key)
      await world.store.replace('houseKeys', 'doors', key.rev, { secret: Buffer.alloc(32, 7).toString('base64url') })
    expect(await reasonOf(open(scene))).toBe('door.forged')
  })

  test('a visit is kept once a day, whoever sends it how often, also at the same time', async () => {
    const first = await Promise.all([comes('resident'), comes('resident'), comes('resident')])
    const answers = await Promise.all(first.map((one) => must(Promise.resolve(one))))
    expect(answers.map(({ again }) => again).sort()).toEqual([false, true, true])
    expect(await visits('resident')).toMatchObject([{ targetName: '一支部家院', day: '2026-11-24', way: 'plate' }])
    expect(await must(open(await plateScene(world.store), 'resident'))).toMatchObject({ mine: { day: '2026-11-24' } })
    world.clock.now += day
    expect(await must(comes('resident'))).toMatchObject({ again: false, day: '2026-11-25' })
    // Yesterday's, sent again when the phone had a net: the same visit.
    expect(await must(comes('resident', { at: world.clock.now - day }))).toMatchObject({
      again: true,
      day: '2026-11-24',
    })
    expect(await visits('resident')).toHaveLength(2)
    expect(await visits('neighbour')).toEqual([])
  })

  test('nothing of where the phone was is stored, and no visitor without consent is', async () => {
    await must(comes('resident'))
    const rows = await world.store.query('checkIns', { index: 'account', equals: { accountId: 'account-resident' }, order: 'asc', limit: 10 }) // prettier-ignore
    expect(rows.items).toMatchObject([{ inFence: 'yes' }])
    expect(JSON.stringify(rows.items)).not.toMatch(/119\.3|34\.7|"lng|"lat/)
    expect(await reasonOf(comes('newcomer'))).toBe('consent.needed')
    expect(await reasonOf(comes(''))).toBe('caller.unknown')
  })

  test('a plate says nothing elsewhere, and the screen’s code nothing another day', async () => {
    expect(await reasonOf(comes('resident', { position: elsewhere }))).toBe('visit.outside')
    expect(await reasonOf(comes('resident', { position: undefined }))).toBe('visit.needs-position')
    const screen = await must(world.call('worker', 'doors', 'screenCode', { placeId: 'home-1' }))
    expect(screen.name).toBe('一支部家院')
    expect(screen.address).toBe(`https://jiayuan.example/?${screen.scene}`)
    expect(screen.scene.length).toBeLessThanOrEqual(32)
    expect(await must(open(screen.scene))).toMatchObject({ way: 'screen', checkIn: { needsPosition: false } })
    expect(await must(comes('resident', { scene: screen.scene, position: undefined }))).toMatchObject({ way: 'screen', again: false }) // prettier-ignore
    const at = world.clock.now
    world.clock.now += 10 * minuteMs
    // The answer was lost: the phone sends the same again, and it is the same.
    expect(await must(comes('resident', { scene: screen.scene, at, position: undefined }))).toMatchObject({ again: true }) // prettier-ignore
    // Of somebody else's photo of that screen.
    expect(await reasonOf(comes('neighbour', { scene: screen.scene }))).toBe('visit.stale-code')
    expect(await reasonOf(comes('neighbour', { scene: screen.scene, at, position: elsewhere }))).toBe('visit.outside')
    world.clock.now += day
    expect(await reasonOf(comes('neighbour', { scene: screen.scene }))).toBe('visit.stale-code')
    expect(await must(open(screen.scene))).toMatchObject({ checkIn: { needsPosition: true } })
  })

  test('a day has room for far more than anybody’s doors, and no more', async () => {
    const home = await world.store.get('places', 'home-1')
    const district = await world.store.get('district', 'current')
    if (!home || !district) throw new Error('nothing was given')
    const { _id, rev, ...body } = home
    void [_id, rev]
    for (let at = 0; at <= checkInsPerDay; at++) {
      await world.store.insert('places', `many-${at}`, { ...body, id: `many-${at}`, code: `M${at}` })
    }
    await world.store.replace('district', 'current', district.rev, { ...district, version: 'v2' })
    for (let at = 0; at < checkInsPerDay; at++) {
      await must(comes('resident', { scene: await plateScene(world.store, `M${at}`) }))
    }
    const more = await comes('resident', { scene: await plateScene(world.store, `M${checkInsPerDay}`) })
    expect(more).toMatchObject({ ok: false, error: { reason: 'quota.checkIns', params: { limit: checkInsPerDay } } })
  })

  test('a member’s day at a home is a deed; taken back it is gone, and a late copy brings nothing back', async () => {
    const at = world.clock.now
    const { id } = await must(comes('member', { at }))
    await world.settle()
    expect(await deeds('person-member')).toMatchObject([{ label: '一支部家院', recordId: id, unitId: 'B' }])
    expect(await reasonOf(world.call('resident', 'doors', 'forget', { id }))).toBe('checkIns.missing')
    world.clock.now += minuteMs
    await must(world.call('member', 'doors', 'forget', { id }))
    await must(world.call('member', 'doors', 'forget', { id }))
    expect([await visits('member'), await deeds('person-member')]).toEqual([[], []])
    expect(await world.store.get('checkIns', id)).toMatchObject({ accountId: '', personId: '', targetName: '', day: '', state: 'gone' }) // prettier-ignore
    expect(await reasonOf(comes('member', { at }))).toBe('visit.taken-back')
    world.clock.now += minuteMs
    expect(await must(comes('member'))).toMatchObject({ id, again: false })
    await world.settle()
    expect(await deeds('person-member')).toMatchObject([{ recordId: `${id}.1` }])
  })

  test('a serving member reports to a community; visits there say for which unit, and no more once it is ended', async () => {
    const choices = await must(world.call('member', 'doors', 'reportChoices', {}))
    expect(choices.communities.map(({ id }) => id).sort()).toEqual(['C', 'C2'])
    expect(choices).toMatchObject({ ownPartnerUnitId: '', partnerUnits: expect.arrayContaining([{ id: 'P1', name: '一号物业' }]) }) // prettier-ignore
    const reportTo = (partnerUnitId?: string, communityId = 'C') => world.call('member', 'doors', 'reportTo', { communityId, partnerUnitId }) // prettier-ignore
    expect(await reasonOf(reportTo())).toBe('report.choose-unit')
    expect(await reasonOf(reportTo('P1', 'B'))).toBe('units.missing')
    const [one, other] = await Promise.all([must(reportTo('P1')), must(reportTo('P1'))])
    expect(other.id).toBe(one.id)
    expect(await must(world.call('member', 'doors', 'myReports', {}))).toMatchObject([{ communityName: '单位C', partnerUnitName: '一号物业' }]) // prettier-ignore
    const seen = async (who = 'clerk') => (await must(world.call(who, 'doors', 'reported', { unitId: 'C' }))).items
    expect(await seen()).toMatchObject([{ personName: 'member同志', partnerUnitName: '一号物业' }])
    expect(await reasonOf(world.call('foreignClerk', 'doors', 'reported', { unitId: 'C' }))).toBe('door.not-yours')
    expect(await must(comes('member'))).toMatchObject({ reportedForName: '一号物业' })
    expect(await must(comes('member', { scene: await plateScene(world.store, 'J002'), position: { ...atHome, lng: 119.324 } }))).toMatchObject({ reportedForName: '' }) // prettier-ignore

    expect(await reasonOf(world.call('neighbour', 'doors', 'endReport', { id: one.id }))).toBe('memberReports.missing')
    await must(world.call('member', 'doors', 'endReport', { id: one.id }))
    await must(world.call('member', 'doors', 'endReport', { id: one.id }))
    expect([await seen(), await must(world.call('member', 'doors', 'myReports', {}))]).toEqual([[], []])
    expect(await world.store.get('memberReports', one.id)).toMatchObject({ personId: '', personName: '', partnerUnitName: '', stands: 0 }) // prettier-ignore
    world.clock.now += day
    expect(await must(comes('member'))).toMatchObject({ reportedForName: '' })
    await must(reportTo('PD'))
    expect(await seen('officer')).toMatchObject([{ partnerUnitName: '供电公司' }])
  })

  test('whose entry names a resident unit need not choose one', async () => {
    const person = await world.store.get('people', 'person-member')
    if (person) await world.store.replace('people', person._id, person.rev, { ...person, unitId: 'P2' })
    expect(await must(world.call('member', 'doors', 'reportTo', { communityId: 'C' }))).toMatchObject({ partnerUnitId: 'P2' }) // prettier-ignore
  })

  test('staff print what is theirs, a page at a time, as a file that is one', async () => {
    const printable = (who: string, unitId: string) => world.call(who, 'doors', 'printable', { unitId })
    expect((await must(printable('street', 'S'))).items.map(({ code }) => code).sort()).toEqual(['J001', 'J002'])
    expect((await must(printable('worker', 'B'))).items).toMatchObject([{ kind: 'place', id: 'home-1', unitName: '单位B' }]) // prettier-ignore
    expect(await reasonOf(printable('worker', 'C'))).toBe('door.not-yours')
    const door = { kind: 'place', id: 'home-1' } as const
    const { fileName, pdf } = await must(world.call('worker', 'doors', 'plate', { door, size: 'A3' }))
    expect(fileName).toBe('一支部家院-J001-A3.pdf')
    expect(Buffer.from(pdf, 'base64').subarray(0, 5).toString()).toBe('%PDF-')
    expect(await reasonOf(world.call('foreignWorker', 'doors', 'plate', { door, size: 'A5' }))).toBe('door.not-yours')
    expect(await reasonOf(world.call('worker', 'doors', 'plate', { door: { kind: 'team', id: 'none' }, size: 'A5' }))).toBe('door.gone') // prettier-ignore
    const wrongCursor = world.call('street', 'doors', 'printable', { unitId: 'S', cursor: 'x' })
    expect(await reasonOf(wrongCursor)).toBe('input.cursor')
  })

  test('a screen’s code in its future is nobody’s: only the house seals, and only the minute that is', async () => {
    const soon = await sealedScene({ way: 'screen', kind: 'place', code: 'J001', slot: Math.floor(world.clock.now / minuteMs) + 9 }, world.store) // prettier-ignore
    expect(await reasonOf(comes('resident', { scene: soon }))).toBe('visit.stale-code')
  })
})

test('where neither an address nor WeChat leads in, nothing is printed', async () => {
  const sqlite = engines.find(([name]) => name === 'SQLite')?.[1]
  const engine = await sqlite?.()
  const fresh = await engine?.fresh()
  if (!fresh) throw new Error('no engine')
  const effects = { codeImages: noCodeImages, siteAddress: () => '' }
  expect(await plateSheet(aDoor(), 'A5', { store: fresh.store, effects })).toMatchObject({ error: { reason: 'plate.no-address' } }) // prettier-ignore
  const image = { miniProgramCode: async () => Uint8Array.of(0x89, 0x50) }
  expect(await plateSheet(aDoor(), 'A5', { store: fresh.store, effects: { ...effects, codeImages: image } })).toMatchObject({ ok: true }) // prettier-ignore
  await fresh.close()
})
