// A fresh world on an engine for each test of a block: begun before it, settled and closed after it.
import { givenWorld, type GivenWorld } from './given-world'
import type { Engine } from './engines'

/** `begin` keeps the world and puts in what the block needs beside the district. */
export function freshWorlds(start: () => Promise<Engine>, begin: (world: GivenWorld) => void | Promise<void>): void {
  let engine: Engine
  let world: GivenWorld
  let close: () => Promise<void>
  beforeAll(async () => {
    engine = await start()
  })
  afterAll(() => engine.stop())
  beforeEach(async () => {
    const fresh = await engine.fresh()
    close = fresh.close
    world = await givenWorld(fresh.store)
    await begin(world)
  })
  afterEach(async () => {
    await world.settle()
    await close()
  })
}
