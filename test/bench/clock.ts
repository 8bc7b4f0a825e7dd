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

export interface Worked {
  readonly due: number
  readonly ticks: number
  /** Milliseconds for all of it together. */
  readonly took: number
}

/** Puts so many overdue requests into the store, and lets the clock come round until each has been called up. */
export async function workOff(world: GivenWorld, due: number, lives: readonly Life[], run: string): Promise<Worked> {
  await putDue(world, due, lives, run)
  let [timed, ticks] = [0, 0]
  const began = performance.now()
  while (timed < due) {
    const report = await world.tick()
    if (report.requests.timed === 0) throw new Error(`${timed} of ${due} were found`)
    timed += report.requests.timed
    ticks++
  }
  const took = performance.now() - began
  const errors = world.logged.filter(({ level }) => level === 'error')
  if (errors.length > 0) throw new Error(JSON.stringify(errors[0]))
  return { due, ticks, took }
}

async function putDue({ store, clock }: GivenWorld, due: number, lives: readonly Life[], run: string): Promise<void> {
  const open = lives.filter(({ request }) => request.status === 'routed')
  const passed = clock.now - 1
  for (let n = 0; n < due; n++) {
    const life = open[n % open.length]
    if (!life) throw new Error('none is open')
    const { timing } = life.request
    const late = stored({ ...life.request, timing: { ...timing, acceptBy: passed, escalateAt: passed } })
    const id = `due-${run}-${n}`
    await store.insert('requests', id, late)
    await store.insert('outcomes', id, life.outcome)
  }
}
