// Where a mini-program's JavaScript runs: a realm with the language and `wx`, and nothing of a browser or of Node.
import { join } from 'node:path'
import { createContext, runInContext } from 'node:vm'
import type { RealmMaker } from './copy'
import { createModuleLoader } from './module-loader'

/** Timers go on as they are: only what a date says is moved. */
const otherClock = `(now) => {
  globalThis.Date = new Proxy(Date, {
    apply: (Real) => new Real(now()).toString(),
    construct: (Real, given) => (given.length === 0 ? new Real(now()) : new Real(...given)),
    get: (Real, name) => (name === 'now' ? now : Real[name]),
  })
}`

/** What the code passed to App, Page or Component. */
export type Definition = Record<string, unknown>

export interface LogicLayer {
  readonly maker: RealmMaker
  /** Gives the layer its globals; once, before anything is loaded. */
  begin(globals: Readonly<Record<string, unknown>>): void
  loadApp(): Definition
  loadPage(route: string): Definition
  loadComponent(path: string): Definition
}

/** `now`: what the phone's clock says, where it is not the real time. */
export function createLogicLayer(root: string, now?: () => number): LogicLayer {
  const context = createContext({})
  if (now) (runInContext(otherClock, context) as (now: () => number) => void)(now)
  const loader = createModuleLoader(context)
  const definitions = new Map<string, Definition>()
  let loading = ''

  function define(definition: unknown) {
    definitions.set(loading, definition as Definition)
  }

  /** Runs a file and hands back what it passed to `kind`. Once a file: bundlers run a module only once, too. */
  function load(kind: string, path: string): Definition {
    const known = definitions.get(path)
    if (known) return known
    const outer = loading
    loading = path
    loader.load(join(root, `${path}.js`))
    loading = outer
    const definition = definitions.get(path)
    if (!definition) throw new Error(`page-loader: ${path}.js did not call ${kind}()`)
    return definition
  }

  return {
    maker: {
      newObject: runInContext('() => ({})', context) as () => Record<string, unknown>,
      newArray: runInContext('() => []', context) as () => unknown[],
    },
    begin(globals) {
      Object.assign(context, globals, { App: define, Page: define, Component: define })
      context['global'] = context
    },
    loadApp: () => load('App', 'app'),
    loadPage: (route) => load('Page or Component', route),
    loadComponent: (path) => load('Component', path),
  }
}
