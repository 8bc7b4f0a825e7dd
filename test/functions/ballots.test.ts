// Votes through their handlers: owners by art. 278 with proxies and paper, residents by heads, and what is refused.
import { readAll } from '../../cloudfunctions/_kit/read-all'
import { memoryStore } from '../memory-store'
import { noon } from '../given'
import { verdictOn } from '../verdict-on'
import { engines } from './engines'
import { freshWorlds } from './fresh-worlds'
import {
  anAnnouncement,
  day,
  givenRegister,
  givenVoters,
  hour,
  lettersOf,
  residentsCsv,
  resultOf,
  seedMatter,
  seedVoter,
} from './given-ballots'
import { aCommandId, givenWorld, must, type GivenWorld } from './given-world'

const minute = 60_000

describe.each(engines)('on %s', (_name, start) => {
  let world: GivenWorld
  freshWorlds(start, (given) => void (world = given))
  afterEach(() => {
    expect(world.logged).toEqual([])
  })

  const inbox = async (who: string) => (await must(world.call(who, 'accounts', 'inbox', { box: 'own' }))).items.map(({ kind }) => kind).reverse() // prettier-ignore
  const vote = (who: string, decisionId: string, electorKey: string, choice: string, revision = 1) =>
    world.call(who, 'ballots', 'vote', { decisionId, electorKey, choice, revision })
  const tickAt = async (at: number) => {
    world.clock.now = at
    await world.tick()
    world.clock.now += minute
    await world.tick()
    await world.settle()
  }

  test('owners decide by art. 278: by phone, for somebody else, on paper; the last word counts once', async () => {
    const registerId = await givenRegister(world)
    const keys = await givenVoters(world, registerId, { '1-101': 'wang', '1-201': 'li', '1-202': 'zhao' })
    const matterId = await seedMatter(world.store)
    const announced = await must(world.call('clerk', 'ballots', 'announce', anAnnouncement(matterId, registerId)))
    await world.settle()
    expect(announced).toMatchObject({ state: 'announced', isCommittee: true, isOpen: false, electorate: { electors: 4, heads: 4, area: 50_000 } }) // prettier-ignore
    expect((await world.store.get('matters', matterId))?.decisions).toMatchObject([{ state: 'announced' }])
    const { id } = announced
    const key = (unit: string) => keys[unit] ?? ''
    const proxy = { decisionId: id, principalKey: key('1-202'), holderKey: key('1-201') }
    expect(await must(world.call('clerk', 'ballots', 'setProxy', proxy))).toMatchObject({ proxyHolder: key('1-201') })
    expect(await vote('wang', id, key('1-101'), 'yes')).toMatchObject({ error: { reason: 'ballots.not-yet' } })

    await tickAt(noon + hour)
    const [own] = await must(world.call('wang', 'ballots', 'mine', {}))
    expect(own).toMatchObject({ id, isOpen: true, takenPart: 0, mine: [{ units: ['1-101', '1-102'], area: 15_050, vote: null, barred: '' }] }) // prettier-ignore
    await must(vote('wang', id, key('1-101'), 'yes'))
    await must(vote('wang', id, key('1-101'), 'no', 2))
    const { vote: stands, receipt } = await must(vote('wang', id, key('1-101'), 'yes', 3))
    expect(stands).toMatchObject({ vote: { choice: 'yes', revision: 3, via: 'phone' } })
    expect(receipt.line).toBe(`open|${stands.mark}|yes|3`)
    await must(vote('li', id, key('1-201'), 'yes'))
    expect(await vote('zhao', id, key('1-202'), 'no')).toMatchObject({ error: { reason: 'ballots.proxy-stands' } })
    expect(await must(vote('li', id, key('1-202'), 'no'))).toMatchObject({ vote: { vote: { via: 'proxy' }, asProxy: true } }) // prettier-ignore
    const paper = { decisionId: id, slip: key('2-101'), choice: 'no' }
    expect(await must(world.call('clerk', 'ballots', 'enterPaper', paper))).toEqual({ state: 'first' })
    expect(await must(world.call('clerk', 'ballots', 'enterPaper', { ...paper, choice: 'yes' }))).toEqual({ state: 'first' }) // prettier-ignore
    expect(await must(world.call('street', 'ballots', 'enterPaper', paper))).toEqual({ state: 'differs' })
    expect(await must(world.call('clerk', 'ballots', 'papers', { decisionId: id }))).toEqual([{ slip: key('2-101'), state: 'differs', mine: true, units: ['2-101', '2-102'] }]) // prettier-ignore
    expect(await must(world.call('street', 'ballots', 'enterPaper', { ...paper, choice: 'yes' }))).toEqual({ state: 'first' }) // prettier-ignore
    expect(await must(world.call('clerk', 'ballots', 'enterPaper', { ...paper, choice: 'yes' }))).toEqual({ state: 'agreed' }) // prettier-ignore
    expect(await must(world.call('clerk', 'ballots', 'papers', { decisionId: id }))).toEqual([])
    const rows = await must(world.call('clerk', 'ballots', 'electors', { registerId, decisionId: id }))
    expect(Object.fromEntries(rows.items.map((row) => [row.units[0], row.tookPart]))).toEqual({ '1-101': 'phone', '1-201': 'phone', '1-202': 'proxy', '2-101': 'paper' }) // prettier-ignore

    await tickAt(announced.closesAt)
    const closed = await must(world.call('wang', 'ballots', 'get', { id }))
    // Yes: P1 150.50 + P2 89.37 + developer 140.00 of 500.00 m²; three of four heads.
    expect(closed).toMatchObject({ state: 'closed', isOpen: false, takenPart: 4, tally: { quorumMet: true, participants: { heads: 4, area: 50_000 }, outcome: { kind: 'adopted', optionId: 'yes' } } }) // prettier-ignore
    expect(closed.tally?.options.find((option) => option.id === 'yes')).toEqual({ id: 'yes', heads: 3, area: 37_987 })
    const result = await resultOf(world, id)
    expect(verdictOn(result)).toBe('valid')
    expect(result.ballots).toContainEqual({ mark: stands.mark, choice: 'yes', revision: 3 })
    expect((await world.store.get('decisionKeys', id))?.box).toBe('')
    expect((await world.store.get('matters', matterId))?.decisions).toMatchObject([{ state: 'closed', outcome: 'adopted', adoptedText: '同意更换物业公司吗？' }]) // prettier-ignore
    expect(await inbox('wang')).toEqual(['decision.announced', 'decision.opened', 'decision.closed'])
    expect(await vote('wang', id, key('1-101'), 'no', 4)).toMatchObject({ error: { reason: 'ballots.not-open' } })
  })

  test('residents decide by heads; who has not voted is reminded a day before the end', async () => {
    const registerId = await givenRegister(world, { kind: 'residents', csv: residentsCsv(5), scopeName: '' })
    const keys = await givenVoters(world, registerId, { H0: 'a', H1: 'b', H2: 'c' })
    const matterId = await seedMatter(world.store)
    const terms = { ruleId: 'residentsAssembly', subject: null, choices: 'options', proxyLimit: 0 } as const
    const { id, closesAt, options } = await must(world.call('clerk', 'ballots', 'announce', anAnnouncement(matterId, registerId, terms))) // prettier-ignore
    expect(options.map((option) => option.id)).toEqual(['option-a', 'option-b', 'abstain'])
    await tickAt(noon + hour)
    await must(vote('a', id, keys['H0'] ?? '', 'option-a'))
    await must(vote('b', id, keys['H1'] ?? '', 'option-a'))
    await tickAt(closesAt - day)
    expect(await inbox('a')).toEqual(['decision.announced', 'decision.opened'])
    expect(await inbox('c')).toEqual(['decision.announced', 'decision.opened', 'decision.closing'])
    await must(vote('c', id, keys['H2'] ?? '', 'abstain'))
    await tickAt(closesAt)
    expect(await must(world.call('', 'ballots', 'get', { id }))).toMatchObject({ tally: { outcome: { kind: 'adopted', optionId: 'option-a' } } }) // prettier-ignore
    expect((await world.store.get('matters', matterId))?.decisions).toMatchObject([{ adoptedOptionId: 'option-a', adoptedText: '换一家' }]) // prettier-ignore
    expect(verdictOn(await resultOf(world, id))).toBe('valid')
  })

  test('called off, nobody votes any more and everybody reads why', async () => {
    const registerId = await givenRegister(world)
    const keys = await givenVoters(world, registerId, { '1-101': 'wang' })
    const matterId = await seedMatter(world.store)
    const { id } = await must(world.call('clerk', 'ballots', 'announce', anAnnouncement(matterId, registerId)))
    await world.settle()
    world.clock.now += minute
    const cancel = { id, commandId: aCommandId(), reason: '名册有误' }
    expect(await world.call('foreignClerk', 'ballots', 'cancel', cancel)).toMatchObject({ error: { code: 'forbidden' } }) // prettier-ignore
    expect(await must(world.call('clerk', 'ballots', 'cancel', cancel))).toMatchObject({ state: 'cancelled' })
    expect(await must(world.call('clerk', 'ballots', 'cancel', cancel))).toMatchObject({ state: 'cancelled' })
    await tickAt(noon + hour)
    expect(await vote('wang', id, keys['1-101'] ?? '', 'yes')).toMatchObject({ error: { reason: 'ballots.not-open' } })
    expect((await world.store.get('matters', matterId))?.decisions).toMatchObject([{ state: 'cancelled' }])
    expect(await inbox('wang')).toEqual(['decision.announced', 'decision.cancelled'])
    expect(await must(world.call('wang', 'ballots', 'mine', {}))).toEqual([])
    expect(await must(world.call('wang', 'ballots', 'mine', { over: true }))).toMatchObject([{ id, state: 'cancelled' }]) // prettier-ignore
    expect((await world.store.get('decisionKeys', id))?.box).toBe('')
  })

  test('outside one’s own nothing is read or done', async () => {
    const registerId = await givenRegister(world)
    const keys = await givenVoters(world, registerId, { '1-101': 'wang', '1-201': 'li' })
    const matterId = await seedMatter(world.store)
    const { id } = await must(world.call('clerk', 'ballots', 'announce', anAnnouncement(matterId, registerId)))
    await tickAt(noon + hour)
    const [own = '', others = ''] = [keys['1-101'], keys['1-201']]
    const forbidden = { ok: false, error: { code: 'forbidden' } }
    for (const who of ['foreignClerk', 'leader', 'worker', 'resident']) {
      expect(await world.call(who, 'ballots', 'electors', { registerId })).toMatchObject(forbidden)
      expect(await world.call(who, 'ballots', 'letters', { registerId, page: 0 })).toMatchObject(forbidden)
      expect(await world.call(who, 'ballots', 'papers', { decisionId: id })).toMatchObject(forbidden)
      expect(await world.call(who, 'ballots', 'setProxy', { decisionId: id, principalKey: own, holderKey: others })).toMatchObject(forbidden) // prettier-ignore
      expect(await world.call(who, 'ballots', 'enterPaper', { decisionId: id, slip: own, choice: 'yes' })).toMatchObject(forbidden) // prettier-ignore
      expect(await world.call(who, 'ballots', 'announce', anAnnouncement(matterId, registerId))).toMatchObject(forbidden) // prettier-ignore
    }
    expect(await vote('wang', id, others, 'yes')).toMatchObject(forbidden)
    expect(await vote('resident', id, own, 'yes')).toMatchObject(forbidden)
    expect(await vote('clerk', id, own, 'yes')).toMatchObject(forbidden)
    expect(await vote('wang', id, 'nobody', 'yes')).toMatchObject(forbidden)
    expect(await vote('wang', id, own, 'maybe')).toMatchObject({ error: { reason: 'input.choice' } })
    // What another account reads of it tells nobody's name, vote or right.
    const seen = await must(world.call('resident', 'ballots', 'get', { id }))
    expect(seen.mine).toEqual([])
    expect(JSON.stringify(seen)).not.toMatch(/王一|1-101|account-/)
    expect(await world.call('', 'ballots', 'resultPart', { id, part: 0 })).toMatchObject({ error: { reason: 'ballots.no-result-yet' } }) // prettier-ignore
  })

  test('at once: of two different votes one stands, the same vote five times is one, the limit of proxies holds', async () => {
    const registerId = await givenRegister(world, { kind: 'residents', csv: residentsCsv(6), scopeName: '' })
    const keys = await givenVoters(world, registerId, { H0: 'a' })
    const matterId = await seedMatter(world.store)
    const terms = { ruleId: 'simpleMajority', subject: null } as const
    const { id } = await must(world.call('clerk', 'ballots', 'announce', anAnnouncement(matterId, registerId, terms)))
    await tickAt(noon + hour)
    const key = (unit: string) => keys[unit] ?? ''
    const both = await Promise.all(['yes', 'no'].map((choice) => vote('a', id, key('H0'), choice)))
    expect(both.filter(({ ok }) => ok)).toHaveLength(1)
    expect(both.find(({ ok }) => !ok)).toMatchObject({ error: { reason: 'ballots.voted-meanwhile' } })
    const same = await Promise.all(Array.from({ length: 5 }, () => vote('a', id, key('H0'), 'abstain', 2)))
    expect(same.every(({ ok }) => ok)).toBe(true)
    const proxies = ['H1', 'H2', 'H3', 'H4'].map((unit) => ({ decisionId: id, principalKey: key(unit), holderKey: key('H0') })) // prettier-ignore
    const set = await Promise.all(proxies.map((proxy) => world.call('clerk', 'ballots', 'setProxy', proxy)))
    expect(set.filter(({ ok }) => ok)).toHaveLength(2)
    expect(set.find(({ ok }) => !ok)).toMatchObject({ error: { reason: 'proxy.too-many', params: { limit: 2 } } })
    const standing = proxies.find((_, index) => set[index]?.ok)
    const waiting = proxies.find((_, index) => !set[index]?.ok)
    await must(world.call('clerk', 'ballots', 'setProxy', { ...(standing ?? proxies[0]), holderKey: '' } as never))
    await must(world.call('clerk', 'ballots', 'setProxy', waiting as never))
    expect((await must(world.call('a', 'ballots', 'get', { id }))).mine.filter((one) => one.asProxy)).toHaveLength(2)
  })

  test('a code is one account’s; guessing ends soon', async () => {
    const registerId = await givenRegister(world)
    const code = (await lettersOf(world, registerId)).get('1-101')?.code ?? ''
    expect(code).toMatch(/^[A-HJ-NP-Z2-9]{10}$/)
    const typed = `${code.slice(0, 5).toLowerCase()}-${code.slice(5)} `
    const claimed = await must(world.call('resident', 'ballots', 'claim', { code: typed }))
    expect(claimed).toEqual({ registerName: '海棠苑业主', units: ['1-101', '1-102'] })
    expect(await must(world.call('resident', 'ballots', 'claim', { code }))).toEqual(claimed)
    expect(await world.call('neighbour', 'ballots', 'claim', { code })).toMatchObject({ error: { reason: 'elector.code-over' } }) // prettier-ignore
    // A second printing leaves out whoever has voted, and kills the codes of all others.
    const again = await lettersOf(world, registerId)
    expect([...again.keys()].sort()).toEqual(['1-201', '1-202', '2-101'])
    let refused = ''
    for (let n = 0; n < 30 && refused !== 'quota.electorCodes'; n++) {
      const result = await world.call('neighbour', 'ballots', 'claim', { code: `AAAAAAAA${n}` })
      refused = result.ok ? '' : result.error.reason
    }
    expect(refused).toBe('quota.electorCodes')
    expect(await must(world.call('clerk', 'ballots', 'registers', {}))).toMatchObject([{ claimed: 1, version: 1 }])
  })
})

test('a whole estate is told in several goes, everybody once', async () => {
  const store = memoryStore()
  const world = await givenWorld(store)
  const count = 700
  const registerId = await givenRegister(world, { kind: 'residents', csv: residentsCsv(count), scopeName: '' })
  const names = Array.from({ length: count }, (_, n) => `voter-${n}`)
  // As if each had taken up his letter: 700 codes would take a minute to work out.
  const pages = await readAll(store, 'electorPages', 'list', { list: `${registerId}:1` })
  for (const [n, { key: electorKey }] of pages.flatMap(({ electors }) => electors).entries()) {
    const accountId = `account-${names[n] ?? ''}`
    await seedVoter(store, names[n] ?? '')
    await store.insert('electorClaims', `${registerId}:${electorKey}`, { registerId, electorKey, accountId, codeHash: '', codeUntil: 0, claimedAt: 0, updatedAt: 0 }) // prettier-ignore
  }
  const matterId = await seedMatter(store)
  const terms = { ruleId: 'simpleMajority', subject: null } as const
  await must(world.call('clerk', 'ballots', 'announce', anAnnouncement(matterId, registerId, terms)))
  await world.settle()
  const toldOf = async () => {
    const inboxes = await Promise.all(names.map((who) => store.count('messages', { index: 'recipient', equals: { recipientId: `account-${who}` } }))) // prettier-ignore
    return [inboxes.filter((messages) => messages > 0).length, Math.max(...inboxes)]
  }
  expect(await toldOf()).toEqual([299, 1])
  world.clock.now += minute
  await world.tick()
  expect(await toldOf()).toEqual([598, 1])
  world.clock.now += minute
  await world.tick()
  expect(await toldOf()).toEqual([700, 1])
  expect(await world.tick()).toMatchObject({ ballots: { moved: 0, told: 0 } })
  expect(world.logged).toEqual([])
})
