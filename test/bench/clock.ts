// What a tick of the clock costs: with nothing due, and for each request whose limit has passed.
import type { GivenWorld } from '../functions/given-world'
import { stored } from '../../cloudfunctions/_kit/stored-request'
import type { Life } from './lives'
import { sideBySide, type Both, type Measured } from './side-by-side'

const minute = 60_000

/** Minute after minute with nothing due: every desk of the district has its turn. */
export async function idleTicks(worlds: Both<GivenWorld>, rounds: number): Promise<Measured> {
  const tick = (world: GivenWorld) => async () => {
    world.clock.now += minute
    const { requests, insight } = await world.tick()
    const done =
      requests.timed + requests.closed + requests.delivered + requests.rehomed + insight.due + insight.counted
    if (done > 0) throw new Error(`something was due: ${JSON.stringify({ requests, insight })}`)
  }
  return sideBySide(rounds, { small: tick(worlds.small), large: tick(worlds.large) })
}

/** Milliseconds for all that was due together, and in how many ticks. */
export interface Worked {
  took: number
  ticks: number
  timed: number
}

/** Puts so many overdue requests into both, and lets both clocks come round in turn until each has been called up. */
export async function workOff(worlds: Both<GivenWorld>, due: number, lives: readonly Life[]): Promise<Both<Worked>> {
  const worked = { small: { took: 0, ticks: 0, timed: 0 }, large: { took: 0, ticks: 0, timed: 0 } }
  for (const world of [worlds.small, worlds.large]) await putDue(world, due, lives)
  while (worked.small.timed < due || worked.large.timed < due) {
    await tickOnce(worlds.small, worked.small)
    await tickOnce(worlds.large, worked.large)
  }
  return worked
}

async function tickOnce(world: GivenWorld, worked: Worked): Promise<void> {
  const began = performance.now()
  const { requests } = await world.tick()
  worked.took += performance.now() - began
  worked.ticks++
  worked.timed += requests.timed
  if (requests.timed === 0) throw new Error(`the clock found only ${worked.timed}`)
  const error = world.logged.find(({ level }) => level === 'error')
  if (error) throw new Error(JSON.stringify(error))
}

async function putDue({ store, clock }: GivenWorld, due: number, lives: readonly Life[]): Promise<void> {
  const open = lives.filter(({ request }) => request.status === 'routed')
  const passed = clock.now - 1
  for (let n = 0; n < due; n++) {
    const life = open[n % open.length]
    if (!life) throw new Error('none is open')
    const { timing } = life.request
    const late = stored({ ...life.request, timing: { ...timing, acceptBy: passed, escalateAt: passed } })
    const id = `due-${due}-${n}`
    await store.insert('requests', id, late)
    await store.insert('outcomes', id, life.outcome)
  }
}
