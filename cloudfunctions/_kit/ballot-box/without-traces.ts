// A world in which nothing is written down about a call: not who, not what, not what a fault says of either.
import type { World } from '../dispatch'

/** Of a fault stay its number and where in the program it happened: a message could carry what was being handled. */
export function withoutTraces(world: World): World {
  const { effects } = world
  return {
    ...world,
    effects: {
      ...effects,
      log: ({ level, id, fault }) => effects.log({ level, id, fault: placesIn(String(fault)) }),
    },
  }
}

function placesIn(stack: string): string {
  const places = stack.split('\n').filter((line) => /^ {4}at /.test(line))
  return ['A fault, its message left out', ...places].join('\n')
}
