// One page on the stack: its code in the logic layer, its picture in the view layer.
import type { Definition } from './logic-layer'
import type { View, ViewLayer } from './view-layer'
import type { PageAddress } from './app-config'

export type Lifecycle = 'onLoad' | 'onShow' | 'onReady' | 'onHide' | 'onUnload'

export interface Page extends PageAddress {
  readonly view: View
  /** The `this` of the page's code, as getCurrentPages() gives it. */
  readonly instance: Record<string, unknown>
  run(lifecycle: string, ...args: readonly unknown[]): unknown
}

export function createPage(address: PageAddress, definition: Definition, view: ViewLayer): Page {
  const isComponent = typeof definition['methods'] === 'object'
  const drawn = view.create(address.route, isComponent ? definition : asComponent(definition))
  const instance: Record<string, unknown> = drawn.instance
  for (const [name, value] of Object.entries(definition)) {
    if (typeof value !== 'function' && name !== 'data') instance[name] = value
  }
  instance['route'] = address.route
  instance['__route__'] = address.route
  instance['options'] = address.query
  return {
    ...address,
    view: drawn,
    instance,
    run(lifecycle, ...args) {
      const code = instance[lifecycle]
      return typeof code === 'function' ? (code.apply(instance, args) as unknown) : undefined
    },
  }
}

/** The renderer knows components only: a page is one whose functions are all methods. */
function asComponent(definition: Definition): Definition {
  const methods = Object.fromEntries(Object.entries(definition).filter(([, value]) => typeof value === 'function'))
  return { data: definition['data'] ?? {}, methods }
}
