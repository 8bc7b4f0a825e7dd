// The counts of the rates, whatever was lost, told twice or torn between two writes: always what the raw logs say.
import fc from 'fast-check'
import type { Store } from '../../cloudfunctions/_kit/store'
import { insightOnTick } from '../../cloudfunctions/insight/on-tick'
import { openSqlite } from '../../server/stores/sqlite/open-sqlite'
import { failing, heldUp } from './given-faulty-store'
import { atTheEnd, expectAll, justGo, lives, liveOut, sample, statesAfter, tellAll, type Life } from './given-rates'
import { givenWorld } from './given-world'

async function onFresh(run: (store: Store) => Promise<void>): Promise<void> {
  const store = await openSqlite(':memory:')
  try {
    await run(store)
  } finally {
    await store.close()
  }
}

test('the counts are what the raw logs say, after any history, lost, doubled and late deliveries', async () => {
  await fc.assert(
    fc.asyncProperty(lives, (all) =>
      onFresh(async (store) => {
        const world = await givenWorld(store)
        await expectAll(world, await liveOut(all, store, justGo))
      }),
    ),
    { numRuns: 25 },
  )
})

test('a crash at any write ends right after the next ticks', async () => {
  const few: readonly Life[] = sample.slice(0, 2).map((life) => ({ ...life, history: life.history.slice(0, 4) }))
  let writes = 0
  await onFresh(async (inner) => {
    const world = await givenWorld(inner)
    const counting = failing(inner, () => (writes++, false))
    await expectAll(world, await liveOut(few, counting, justGo))
  })
  expect(writes).toBeGreaterThan(20)
  for (let fatal = 0; fatal < writes; fatal++) {
    await onFresh(async (inner) => {
      const world = await givenWorld(inner)
      let written = 0
      const store = failing(inner, () => written++ === fatal)
      // What died is begun again, as the clock does.
      const again = async (act: () => Promise<unknown>) => void (await act().catch(() => act()))
      await expectAll(world, await liveOut(few, store, again))
    })
  }
}, 180_000)

test('a process that dies at every third write still gets there', async () => {
  await onFresh(async (inner) => {
    const world = await givenWorld(inner)
    let written = 0
    let isOver = false
    const store = failing(inner, () => !isOver && written++ % 3 === 2)
    const giveUp = async (act: () => Promise<unknown>) => void (await act().catch(() => undefined))
    const kept = await liveOut(sample, store, giveUp)
    isOver = true
    await liveOut(sample, store, justGo)
    await expectAll(world, kept)
  })
})

test('a clock that was held up at any step does not undo what another did meanwhile', async () => {
  let isHeldUp = true
  const few = sample.slice(0, 4)
  for (let step = 0; isHeldUp; step++) {
    await onFresh(async (store) => {
      const world = await givenWorld(store)
      await tellAll(statesAfter(few, 2), store)
      await insightOnTick({ store, now: atTheEnd })
      await tellAll(statesAfter(few, 4), store)
      const kept = statesAfter(few, 99)
      isHeldUp = false
      const meanwhile = async () => {
        isHeldUp = true
        await tellAll(kept, store)
        for (let round = 0; round < 3; round++) await insightOnTick({ store, now: atTheEnd })
      }
      await insightOnTick({ store: heldUp(store, step, meanwhile), now: atTheEnd })
      if (!isHeldUp) await tellAll(kept, store)
      for (let round = 0; round < 6; round++) await insightOnTick({ store, now: atTheEnd })
      await expectAll(world, kept)
    })
    if (step > 500) throw new Error('a tick without end')
  }
})

test('the clock touches only what is due and what has changed', async () => {
  await onFresh(async (store) => {
    await givenWorld(store)
    await liveOut(sample, store, justGo)
    let writes = 0
    const watched = failing(store, () => (writes++, false))
    expect(await insightOnTick({ store: watched, now: atTheEnd })).toEqual({ due: 0, counted: 0 })
    expect(writes).toBe(0)
  })
})
