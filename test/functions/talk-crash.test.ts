// The talk when processes die: what was answered is kept once, what was owed is told once, the picture is drawn after all.
import { statementsPerPerson } from '@core/talk/talk'
import { engines } from './engines'
import { freshWorlds } from './fresh-worlds'
import { failing } from './given-faulty-store'
import { aStatementId, judge, say, seedTalk } from './given-talk'
import { must, worldAround, type GivenWorld } from './given-world'

const minute = 60_000

describe.each(engines)('on %s', (_name, start) => {
  let world: GivenWorld
  let matterId: string
  freshWorlds(start, async (given) => {
    world = given
    matterId = await seedTalk(given.store)
  })

  const talk = (who: string) => must(world.call(who, 'talk', 'get', { matterId }))
  const listed = async (who: string) => (await must(world.call(who, 'talk', 'statements', { matterId }))).items
  const toldOf = async (who: string) =>
    (await must(world.call(who, 'accounts', 'inbox', { box: 'own' }))).items.map(({ kind }) => kind)

  test('a telling that died with its process is told by the clock, once', async () => {
    const id = await say(world, 'resident', matterId)
    world.dieAfterReply()
    await must(world.call('leader', 'talk', 'hide', { id, reason: '骂人了' }))
    expect(await toldOf('resident')).toEqual([])
    world.clock.now += minute
    expect((await world.tick()).talk.told).toBe(1)
    expect((await world.tick()).talk.told).toBe(0)
    expect(await toldOf('resident')).toEqual(['talk.hidden'])
  })

  test('a picture whose drawing died is drawn by a later minute', async () => {
    await say(world, 'resident', matterId)
    let writes = 0
    const dying = worldAround(failing(world.store, () => ++writes === 1))
    await dying.tick()
    expect(dying.logged).toHaveLength(1)
    expect(await world.store.get('opinionMaps', matterId)).toMatchObject({ stale: 2, map: null })
    expect((await world.tick()).talk.drawn).toBe(0)
    world.clock.now += 3 * minute
    expect((await world.tick()).talk.drawn).toBe(1)
    expect((await talk('')).map).toMatchObject({ participants: 1, placed: 0, groups: [] })
  })

  test('a statement or a judgement sent until it is answered is there once, whenever the process dies', async () => {
    for (let death = 1; death <= 6; death++) {
      const id = aStatementId()
      const who = `talker-${death}`
      const template = await world.store.get('accounts', 'account-resident')
      if (template) await world.store.insert('accounts', `account-${who}`, { ...template })
      let writes = 0
      const dying = worldAround(failing(world.store, () => ++writes === death))
      const calls = [
        () => dying.call(who, 'talk', 'state', { id, matterId, text: `第${death}句` }),
        () => judge(dying, who, matterId, id, -1),
      ]
      for (const call of calls) while (!(await call()).ok);
      await dying.settle()
      expect((await listed(who)).filter((one) => one.isMine)).toMatchObject([{ id, myStance: -1 }])
      expect((await talk(who)).left).toBe(statementsPerPerson - 1)
    }
  })
})
