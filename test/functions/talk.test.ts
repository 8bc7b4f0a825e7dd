// The talk of a matter through its handlers: the story, moderation and appeal, who may not, races.
import { statementsPerPerson } from '@core/talk/talk'
import { engines } from './engines'
import { freshWorlds } from './fresh-worlds'
import { aStatementId, judge, say, seedMeeting, seedStatement, seedTalk, seedTalkers } from './given-talk'
import { must, type GivenWorld } from './given-world'

const minute = 60_000
const flagged = '加微信看 http://a.cn http://b.cn'

describe.each(engines)('on %s', (_name, start) => {
  let world: GivenWorld
  let matterId: string
  freshWorlds(start, async (given) => {
    world = given
    matterId = await seedTalk(given.store)
  })

  const talk = (who: string) => must(world.call(who, 'talk', 'get', { matterId }))
  const listed = async (who: string) => (await must(world.call(who, 'talk', 'statements', { matterId }))).items
  const kindsOf = async (who: string, box: 'own' | 'work') =>
    (await must(world.call(who, 'accounts', 'inbox', { box }))).items.map(({ kind }) => kind).filter((kind) => kind.startsWith('talk.')) // prettier-ignore
  const reasonOf = async (result: Promise<unknown>) => (await result as { error?: { reason: string } }).error?.reason // prettier-ignore
  const hide = (who: string, id: string, reason = '骂人了') => world.call(who, 'talk', 'hide', { id, reason })
  const appeal = (who: string, id: string) => world.call(who, 'talk', 'appeal', { id, text: '我没有骂人' })
  const decide = (who: string, id: string, restored: boolean) =>
    world.call(who, 'talk', 'decideAppeal', { id, restored, reason: '看过了' })

  test('people say, others judge, and the picture shows two groups and what unites them', async () => {
    const authors = await seedTalkers(world.store, 24)
    const ids: string[] = []
    for (const who of authors.slice(0, 4)) ids.push(await say(world, who, matterId, `${who}说的话`))
    expect(await talk('')).toMatchObject({ shown: 4, judged: 0, left: 0, open: true, myGroup: -1 })
    expect(await talk('neighbour')).toMatchObject({ shown: 4, judged: 0, left: statementsPerPerson })
    expect((await talk('neighbour')).next.map(({ id }) => id).sort()).toEqual([...ids].sort())
    for (const [at, who] of authors.entries()) {
      const side = at % 2 === 0 ? 1 : -1
      for (const [row, id] of ids.entries()) await must(judge(world, who, matterId, id, row === 3 ? 1 : side))
    }
    world.clock.now += minute
    expect((await world.tick()).talk).toEqual({ drawn: 1, told: 0 })
    const seen = await talk('talker-0')
    expect(seen).toMatchObject({ next: [], shown: 4, judged: 4, left: statementsPerPerson - 1 })
    expect(seen.map).toMatchObject({ participants: 24, placed: 24, groups: [{ size: 12 }, { size: 12 }] })
    expect(seen.map?.uniting).toEqual([{ statementId: ids[3], all: { agree: 24, disagree: 0, pass: 0 } }])
    expect(seen.texts[ids[3] ?? '']).toBe('talker-3说的话')
    const groups = await Promise.all(authors.map(async (who) => (await talk(who)).myGroup))
    expect(new Set(groups.filter((_, at) => at % 2 === 0)).size).toBe(1)
    expect(groups[0]).not.toBe(groups[1])
    expect((await world.tick()).talk).toEqual({ drawn: 0, told: 0 })
    expect(world.logged).toEqual([])
  })

  test('no name, account or number of a person leaves the function', async () => {
    const id = await say(world, 'resident', matterId)
    await must(hide('leader', id))
    await must(appeal('resident', id))
    await must(decide('clerk', id, false))
    for (const who of ['', 'neighbour', 'resident', 'leader']) {
      const said = JSON.stringify([await talk(who), await listed(who)])
      expect(said).not.toMatch(/account-|person-|authorId|enteredBy|placing|voices/)
    }
  })

  test('its author agrees with a statement until he says otherwise', async () => {
    const id = await say(world, 'resident', matterId)
    expect((await listed('resident'))[0]).toMatchObject({ isMine: true, myStance: 1 })
    await must(judge(world, 'resident', matterId, id, 0))
    await must(world.call('resident', 'talk', 'state', { id, matterId, text: '充电桩装在车棚里' }))
    expect((await listed('resident'))[0]).toMatchObject({ myStance: 0 })
    expect((await listed('neighbour'))[0]).toMatchObject({ isMine: false, myStance: null })
  })

  test('five statements a person, however they are sent', async () => {
    const ids = Array.from({ length: 8 }, () => aStatementId())
    const sent = ids.map((id) => world.call('resident', 'talk', 'state', { id, matterId, text: '装充电桩' }))
    const results = await Promise.all(sent)
    expect(results.filter(({ ok }) => ok)).toHaveLength(statementsPerPerson)
    expect(await listed('')).toHaveLength(statementsPerPerson)
    const known = ids.filter((_, at) => results[at]?.ok)
    for (const id of known) await must(world.call('resident', 'talk', 'state', { id, matterId, text: '装充电桩' }))
    expect(await listed('')).toHaveLength(statementsPerPerson)
    expect(await reasonOf(world.call('resident', 'talk', 'state', { id: aStatementId(), matterId, text: '再说' }))).toBe('talk.enough-said') // prettier-ignore
  })

  test('judgements of one person at once are all kept, and the last on one statement counts', async () => {
    const ids = [await say(world, 'resident', matterId), await say(world, 'resident', matterId)]
    await Promise.all(ids.flatMap((id) => ([1, -1, 0, 1] as const).map((one) => must(judge(world, 'neighbour', matterId, id, one))))) // prettier-ignore
    for (const id of ids) await must(judge(world, 'neighbour', matterId, id, -1))
    expect((await listed('neighbour')).map(({ myStance }) => myStance)).toEqual([-1, -1])
    expect(await world.store.count('opinions', { index: 'matter', equals: { matterId } })).toBe(2)
  })

  test('what the safety check flags waits for the committee, which is told, and its author sees it waiting', async () => {
    const id = await say(world, 'resident', matterId, flagged)
    await world.settle()
    expect((await talk('neighbour')).shown).toBe(0)
    expect(await listed('neighbour')).toEqual([])
    expect(await listed('resident')).toMatchObject([{ id, state: 'held', text: flagged, mayModerate: false }])
    expect(await listed('leader')).toMatchObject([{ id, state: 'held', text: flagged, mayModerate: true }])
    expect(await kindsOf('leader', 'work')).toEqual(['talk.held'])
    expect(await reasonOf(judge(world, 'neighbour', matterId, id, 1))).toBe('talk.not-shown')
    await must(world.call('leader', 'talk', 'show', { id }))
    expect(await listed('neighbour')).toMatchObject([{ id, state: 'shown', text: flagged }])
  })

  test('one is hidden with a reason, appealed, and decided by somebody else', async () => {
    const id = await say(world, 'resident', matterId)
    await must(hide('leader', id))
    await must(hide('leader', id))
    await world.settle()
    expect(await listed('neighbour')).toMatchObject([{ state: 'hidden', text: '', reason: '骂人了', appeal: null }])
    expect((await listed('resident'))[0]?.text).not.toBe('')
    expect(await kindsOf('resident', 'own')).toEqual(['talk.hidden'])
    await must(appeal('resident', id))
    await must(appeal('resident', id))
    await world.settle()
    expect(await kindsOf('clerk', 'work')).toEqual(['talk.appealed'])
    expect(await kindsOf('leader', 'work')).toEqual([])
    expect((await listed('leader'))[0]).toMatchObject({ mayModerate: true, mayDecideAppeal: false })
    expect((await listed('clerk'))[0]).toMatchObject({ mayDecideAppeal: true, appeal: { decision: 'open' } })
    expect(await reasonOf(decide('leader', id, false))).toBe('talk.own-decision')
    await must(decide('clerk', id, true))
    await must(decide('clerk', id, true))
    await world.settle()
    expect(await listed('neighbour')).toMatchObject([{ state: 'shown', reason: '', appeal: null }])
    expect((await kindsOf('resident', 'own')).sort()).toEqual(['talk.appealDecided', 'talk.hidden'])
    expect(await reasonOf(hide('leader', id))).toBe('talk.restored-already')
    expect(await hide('street', id)).toMatchObject({ ok: true })
  })

  test('an appeal that is turned down stays so, with its reason', async () => {
    const id = await say(world, 'resident', matterId)
    await must(hide('clerk', id))
    await must(appeal('resident', id))
    await must(decide('street', id, false))
    expect((await listed('resident'))[0]).toMatchObject({ state: 'hidden', appeal: { decision: 'upheld', reason: '看过了' } }) // prettier-ignore
    expect(await reasonOf(decide('officer', id, true))).toBe('talk.appeal-decided')
    expect(await reasonOf(world.call('resident', 'talk', 'appeal', { id, text: '再申诉' }))).toBe(
      'talk.appealed-already',
    )
  })

  test('what was said in a meeting is entered once, by who runs the matter, from a meeting of it', async () => {
    const meetingId = await seedMeeting(world.store, matterId)
    const statements = ['车棚不够', '夜里太吵'].map((text) => ({ id: aStatementId(), text }))
    const enter = (who: string, over = {}) =>
      world.call(who, 'talk', 'enterFromMeeting', { matterId, meetingId, statements, ...over })
    expect(await must(enter('leader'))).toMatchObject([{ fromMeeting: true, isMine: false, myStance: null }, { text: '夜里太吵' }]) // prettier-ignore
    await must(enter('leader'))
    expect(await listed('neighbour')).toHaveLength(2)
    expect(await reasonOf(enter('foreignClerk'))).toBe('talk.not-yours')
    const elsewhere = await seedMeeting(world.store, 'another')
    expect(await reasonOf(enter('leader', { meetingId: elsewhere }))).toBe('meetings.missing')
  })

  test('nobody talks before the committee took it up, after its time, or in a matter that is not there', async () => {
    const closed = await seedTalk(world.store, { deadlines: { screenBy: 0, talkUntil: world.clock.now, deliberateUntil: 0 } }) // prettier-ignore
    const later = await seedTalk(world.store, { stage: 'deliberate' })
    for (const over of [closed, later]) {
      expect(await reasonOf(world.call('resident', 'talk', 'state', { id: aStatementId(), matterId: over, text: '晚了' }))).toBe('talk.closed') // prettier-ignore
      expect(await must(world.call('resident', 'talk', 'get', { matterId: over }))).toMatchObject({
        open: false,
        left: 0,
      })
    }
    const raised = await seedTalk(world.store, { stage: 'raised', screening: null })
    for (const none of [raised, 'nothing']) {
      expect(await reasonOf(world.call('resident', 'talk', 'get', { matterId: none }))).toBe('matters.missing')
      expect(await reasonOf(world.call('resident', 'talk', 'statements', { matterId: none }))).toBe('matters.missing')
    }
  })

  test('nobody moderates who does not run the matter, and nobody appeals for another', async () => {
    const id = await say(world, 'resident', matterId)
    expect(await reasonOf(hide('foreignClerk', id))).toBe('talk.not-yours')
    for (const who of ['resident', 'member', 'worker']) expect(await reasonOf(hide(who, id))).toBe('caller.may-not')
    expect(await reasonOf(appeal('resident', id))).toBe('talk.not-hidden')
    await must(hide('leader', id))
    expect(await reasonOf(appeal('neighbour', id))).toBe('statements.missing')
    expect(await reasonOf(judge(world, 'neighbour', matterId, id, 1))).toBe('talk.not-shown')
    expect(await reasonOf(world.call('neighbour', 'talk', 'state', { id, matterId, text: '占用编号' }))).toBe('talk.id-taken') // prettier-ignore
    expect(await reasonOf(judge(world, 'newcomer', matterId, id, 1))).toBe('consent.needed')
  })

  test('what was hidden is spoken of no more in the picture that was drawn before', async () => {
    const people = await seedTalkers(world.store, 12)
    const ids = [await say(world, 'resident', matterId), await say(world, 'resident', matterId), await say(world, 'neighbour', matterId)] // prettier-ignore
    for (const who of people) for (const id of ids) await must(judge(world, who, matterId, id, 1))
    await world.tick()
    const one = people[0] ?? ''
    expect((await talk(one)).map?.uniting).toHaveLength(3)
    await must(hide('leader', ids[0] ?? ''))
    const { map, texts, shown } = await talk(one)
    expect(shown).toBe(2)
    expect(JSON.stringify([map, texts])).not.toContain(ids[0])
  })

  test('nobody yet, one, and many: page after page each statement once, ten to judge at a time', async () => {
    expect(await talk('resident')).toMatchObject({ next: [], shown: 0, judged: 0, map: null, texts: {}, myGroup: -1 })
    expect(await listed('resident')).toEqual([])
    const ids = new Set([await seedStatement(world.store, matterId)])
    expect((await talk('resident')).next.map(({ id }) => id)).toEqual([...ids])
    while (ids.size < 65) ids.add(await seedStatement(world.store, matterId))
    expect(await talk('resident')).toMatchObject({ shown: 65, judged: 0 })
    expect((await talk('resident')).next).toHaveLength(10)
    const seen: string[] = []
    let cursor: string | undefined
    do {
      const page = await must(world.call('', 'talk', 'statements', { matterId, cursor }))
      seen.push(...page.items.map(({ id }) => id))
      cursor = page.cursor ?? undefined
    } while (cursor !== undefined)
    expect(seen).toHaveLength(65)
    expect(new Set(seen)).toEqual(ids)
  })

  test('who has everything erased is found in no statement and no opinion; what was said stays', async () => {
    const id = await say(world, 'resident', matterId)
    await must(hide('leader', id))
    await must(appeal('resident', id))
    await must(world.call('resident', 'accounts', 'eraseData', { sure: true }))
    await world.settle()
    await world.tick()
    const statement = await world.store.get('statements', id)
    expect(statement).toMatchObject({ authorId: '', text: '充电桩装在车棚里', appeal: { text: '', decision: 'open' } })
    const { items } = await world.store.query('opinions', {
      index: 'matter',
      equals: { matterId },
      order: 'asc',
      limit: 9,
    })
    expect(items).toMatchObject([{ accountId: '', stances: { [id]: 1 } }])
  })
})
