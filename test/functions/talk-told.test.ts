// Numbers sway: how others judged a statement is told once one has judged it oneself.
import { engines } from './engines'
import { freshWorlds } from './fresh-worlds'
import { judge, say, seedTalk, seedTalkers } from './given-talk'
import { must, type GivenWorld } from './given-world'

describe.each(engines)('on %s', (_name, start) => {
  let world: GivenWorld
  let matterId: string
  freshWorlds(start, async (given) => {
    world = given
    matterId = await seedTalk(given.store)
  })

  const talk = (who: string) => must(world.call(who, 'talk', 'get', { matterId }))
  /** Of which statements anything of how they were judged reaches this caller. */
  const toldOf = async (who: string) => {
    const { map, texts, untold } = await talk(who)
    const named = [...(map?.uniting ?? []), ...(map?.groups ?? []).flatMap(({ typical }) => typical)]
    const tallied = Object.keys(map?.tallies ?? {}).sort()
    expect(tallied).toEqual(expect.arrayContaining([...named.map(({ statementId }) => statementId), ...Object.keys(texts)])) // prettier-ignore
    return { ids: tallied, untold }
  }

  test('how a statement was judged is told to who judged it, to all once the talk is over, and to who runs it', async () => {
    const people = await seedTalkers(world.store, 12)
    const ids = [await say(world, 'resident', matterId), await say(world, 'resident', matterId), await say(world, 'resident', matterId)] // prettier-ignore
    for (const [at, who] of people.entries())
      for (const [row, id] of ids.entries())
        await must(judge(world, who, matterId, id, row > 0 && at % 2 === 0 ? -1 : 1))
    await world.tick()
    const all = [...ids].sort()
    expect(await toldOf('')).toEqual({ ids: [], untold: 3 })
    expect((await talk('')).map?.groups.map(({ size }) => size)).toEqual([7, 6])
    await must(judge(world, 'neighbour', matterId, ids[1] ?? '', 0))
    expect(await toldOf('neighbour')).toEqual({ ids: [ids[1]], untold: 2 })
    for (const who of ['talker-0', 'resident', 'leader']) expect(await toldOf(who)).toEqual({ ids: all, untold: 0 })
    const matter = await world.store.get('matters', matterId)
    if (!matter) throw new Error('no matter')
    const { _id, rev, ...body } = matter
    await world.store.replace('matters', _id, rev, { ...body, stage: 'deliberate' })
    expect(await toldOf('')).toEqual({ ids: all, untold: 0 })
  })
})
