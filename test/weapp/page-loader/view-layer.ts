// Where a mini-program's pages are drawn: a DOM of its own, WeChat's template compiler, and miniprogram-simulate's renderer.
import { existsSync, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join, relative } from 'node:path'
import { JSDOM, VirtualConsole } from 'jsdom'
import { runInContext } from 'node:vm'
import { copyInto, type RealmMaker } from './copy'
import type { Definition } from './logic-layer'
import { createModuleLoader } from './module-loader'

/** The renderer's side of a component: the `this` of its code. */
export interface Instance {
  readonly data: Record<string, unknown>
  setData(data: unknown, done?: () => void): void
  [member: string]: unknown
}

export interface View {
  readonly element: Element
  readonly instance: Instance
  attach(): void
  detach(): void
}

export interface ViewLayer {
  readonly document: Document
  /** Draws `path`'s template. `definition` is what a component is made of; `definitionOf` finds those it uses. */
  create(path: string, definition: Definition): View
  /** Sends an event to the component behind an element, as the phone's touch screen or keyboard does. */
  send(element: Element, type: string, detail: unknown, bubbles: boolean): void
  /** Attributes of an element as the template gave them. */
  attributesOf(element: Element): readonly { readonly name: string; readonly value: unknown }[]
  readonly callNames: readonly string[]
  close(): void
}

type Template = (path: string) => unknown
interface Renderer {
  register(definition: Definition): string
  create(id: string): RootComponent
}
interface RootComponent {
  readonly dom: Element
  readonly instance: Instance
  attach(parent: Element): void
  detach(): void
}
interface Exparser {
  addGlobalErrorListener(listener: (error: unknown) => void): void
  readonly Event: {
    create(type: string, detail: unknown, options: object): unknown
    dispatchEvent(target: unknown, event: unknown): void
  }
}
interface Drawn extends Element {
  readonly __wxElement?: {
    readonly _vt?: { readonly attrs: readonly { readonly name: string; readonly value: unknown }[] }
  }
}

const hostRequire = createRequire(__filename)

export function createViewLayer(
  root: string,
  definitionOf: (path: string) => Definition,
  onError: (error: unknown) => void,
): ViewLayer {
  const dom = new JSDOM('<!doctype html><html><body></body></html>', {
    runScripts: 'outside-only',
    pretendToBeVisual: true,
    virtualConsole: new VirtualConsole(),
  })
  const context = dom.getInternalVMContext()
  const { window } = dom
  Object.assign(window, { global: window, process: { env: {} }, __webview_engine_version__: 0.02 })
  const loader = createModuleLoader(context)
  const simulate = (file: string) => hostRequire.resolve(`miniprogram-simulate/${file}`)
  const renderer = loader.load(hostRequire.resolve('j-component')) as Renderer
  const exparser = loader.load(hostRequire.resolve('miniprogram-exparser')) as Exparser
  exparser.addGlobalErrorListener(onError)
  const injectBuiltIns = loader.load(simulate('src/definition.js')) as () => void
  injectBuiltIns()
  const template = runInContext(`(function () {${compiledTemplates(root)}})()`, context) as Template
  const maker: RealmMaker = {
    newObject: runInContext('() => ({})', context) as () => Record<string, unknown>,
    newArray: runInContext('() => []', context) as () => unknown[],
  }
  const types = runInContext('({ String, Number, Boolean, Object, Array })', context) as Record<string, unknown>
  const registered = new Map<string, string>()

  function register(path: string, definition: Definition): string {
    const known = registered.get(path)
    if (known !== undefined) return known
    const id = `component${registered.size + 1}`
    registered.set(path, id)
    const usingComponents: Record<string, string> = {}
    for (const [tag, used] of usedBy(root, path)) usingComponents[tag] = register(used, definitionOf(used))
    const { properties, options, ...rest } = definition
    renderer.register({
      ...rest,
      id,
      path: join(root, path),
      tagName: 'wx-component',
      template: template(`${path}.wxml`),
      usingComponents,
      properties: inTypesOf(types, properties),
      options: { ...(options as object | undefined), classPrefix: '' },
    })
    return id
  }

  return {
    document: window.document,
    callNames: Object.keys((window as unknown as { readonly wx: object }).wx),
    create(path, definition) {
      const component = renderer.create(register(path, definition))
      const setData = component.instance.setData.bind(component.instance)
      component.instance.setData = (data, done) => setData(copyInto(maker, data), done)
      return {
        element: component.dom,
        instance: component.instance,
        attach: () => component.attach(window.document.body),
        detach: () => component.detach(),
      }
    },
    send(element, type, detail, bubbles) {
      const target = (element as Drawn).__wxElement
      if (!target) throw new Error(`page-loader: <${element.tagName.toLowerCase()}> is not part of a page`)
      const more = {
        bubbles,
        composed: bubbles,
        capturePhase: bubbles,
        extraFields: { touches: [], changedTouches: [] },
      }
      exparser.Event.dispatchEvent(target, exparser.Event.create(type, detail, more))
    },
    attributesOf: (element) =>
      ((element as Drawn).__wxElement?._vt?.attrs ?? []).map(({ name, value }) => ({ name: asWritten(name), value })),
    close: () => window.close(),
  }
}

/** The template compiler turns `aria-label` into `ariaLabel`. */
function asWritten(name: string): string {
  return name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)
}

/** Kept a process long: compiling all templates of an app takes longer than drawing a page. */
const compiledByRoot = new Map<string, string>()

function compiledTemplates(root: string): string {
  const known = compiledByRoot.get(root)
  if (known !== undefined) return known
  const compiler = hostRequire('miniprogram-compiler') as { wxmlToJs(root: string): string }
  const code = compiler.wxmlToJs(root)
  compiledByRoot.set(root, code)
  return code
}

/** Tag → path of each component that `path.json` names and that is there as a file. */
function usedBy(root: string, path: string): readonly (readonly [string, string])[] {
  const file = join(root, `${path}.json`)
  if (!existsSync(file)) throw new Error(`page-loader: no such page or component: ${path}`)
  const { usingComponents = {} } = JSON.parse(readFileSync(file, 'utf8')) as {
    readonly usingComponents?: Readonly<Record<string, string>>
  }
  return Object.entries(usingComponents)
    .map(([tag, used]): [string, string] => [
      tag,
      relative(root, used.startsWith('/') ? join(root, used) : join(root, dirname(path), used)),
    ])
    .filter(([, used]) => existsSync(join(root, `${used}.json`)))
}

/** `String`, `Object` … of the logic layer are other objects than the renderer's: name for name. */
function inTypesOf(types: Readonly<Record<string, unknown>>, properties: unknown): Record<string, unknown> {
  const named = (type: unknown) => (typeof type === 'function' ? types[type.name] : type)
  const entries = Object.entries((properties ?? {}) as Readonly<Record<string, unknown>>)
  return Object.fromEntries(
    entries.map(([name, property]) => {
      if (typeof property !== 'object' || property === null) return [name, named(property)]
      const described = property as Readonly<Record<string, unknown>>
      return [name, { ...described, type: named(described['type']) }]
    }),
  )
}
