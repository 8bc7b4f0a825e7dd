// What telling others needs of the world: no caller, since the clock tells as well.
import type { World } from '../_kit/dispatch'

export type DeliveryWorld = Pick<World, 'store' | 'effects' | 'now'>
