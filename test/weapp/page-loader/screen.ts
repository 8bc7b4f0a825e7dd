// What a page shows, and how to find a part of it by what a person reads there.
import type { ViewLayer } from './view-layer'

export interface Screen {
  /** All visible text, one line a block. */
  text(): string
  /** The innermost element that says `words`: all of its text first, else a part of it. Or the first to match a CSS selector. */
  find(target: string): Element
  findAll(target: string): readonly Element[]
  /** The input or textarea with this placeholder, aria-label, name, selector, or the nearest to these words. */
  field(label: string): Element
  attribute(element: Element, name: string): unknown
}

const inlineTags: ReadonlySet<string> = new Set(['WX-TEXT', 'WX-LABEL', 'VIRTUAL'])
const fieldTags = 'wx-input, wx-textarea'

export function createScreen(root: Element, route: string, layer: ViewLayer): Screen {
  const shown = () => reflectAttributes(root, layer)

  function attribute(element: Element, name: string): unknown {
    return layer.attributesOf(element).find((one) => one.name === name)?.value
  }

  function findAll(target: string): readonly Element[] {
    shown()
    if (isSelector(target)) return [...root.querySelectorAll(target)]
    const readable = [...root.querySelectorAll('*')].filter((element) => !isHidden(element))
    const saying = (says: (text: string) => boolean) =>
      innermost(readable.filter((element) => says(lineOf(element)) || says(ariaLabelOf(element))))
    const whole = saying((text) => text === target)
    return whole.length > 0 ? whole : saying((text) => text.includes(target))
  }

  function find(target: string): Element {
    const [first] = findAll(target)
    if (!first) throw new Error(`page-loader: nothing on ${route} is "${target}". It shows:\n${textOf(root)}`)
    return first
  }

  function field(label: string): Element {
    shown()
    if (isSelector(label)) return find(label)
    const fields = [...root.querySelectorAll(fieldTags)].filter((element) => !isHidden(element))
    const named = (name: string, value: string) => element(fields, (one) => one.getAttribute(name) === value)
    const found =
      named('aria-label', label) ??
      named('name', label) ??
      element(fields, (one) => one.getAttribute('placeholder')?.includes(label) ?? false) ??
      nearestTo(label, fields, root)
    if (!found) throw new Error(`page-loader: no input on ${route} for "${label}". It shows:\n${textOf(root)}`)
    return found
  }

  return { text: () => (shown(), textOf(root)), find, findAll, field, attribute }
}

function element(list: readonly Element[], accepts: (element: Element) => boolean): Element | undefined {
  return list.find(accepts)
}

/** `#id`, `.class`, `wx-button[disabled]` …; anything else is words. */
function isSelector(target: string): boolean {
  return /^([#.[]|wx-)[\w[-]/.test(target)
}

/** The renderer keeps attributes to itself: write the plain ones into the DOM, so that selectors and eyes find them. */
function reflectAttributes(root: Element, layer: ViewLayer) {
  for (const one of root.querySelectorAll('*')) {
    for (const { name, value } of layer.attributesOf(one)) {
      if (name === 'style' || name === 'class' || !/^[\w:-]+$/.test(name)) continue
      if (value === false || value === undefined || value === null) one.removeAttribute(name)
      else if (typeof value !== 'object' && typeof value !== 'function') one.setAttribute(name, String(value))
    }
  }
}

function isHidden(one: Element): boolean {
  const hiddenBy = one.closest('[hidden], [style*="display: none"], [style*="display:none"]')
  return hiddenBy !== null
}

function ariaLabelOf(one: Element): string {
  return one.getAttribute('aria-label') ?? ''
}

function innermost(list: readonly Element[]): readonly Element[] {
  return list.filter((one) => !list.some((other) => other !== one && one.contains(other)))
}

function lineOf(one: Element): string {
  return textOf(one).replace(/\s+/g, ' ').trim()
}

function textOf(root: Element): string {
  const lines: string[] = ['']
  const newLine = () => {
    if (lines.at(-1) !== '') lines.push('')
  }
  const visit = (node: Node) => {
    if (node.nodeType === 3) {
      lines.push(`${lines.pop() ?? ''}${node.textContent ?? ''}`)
      return
    }
    const one = node as Element
    if (isHidden(one)) return
    const isBlock = !inlineTags.has(one.tagName)
    if (isBlock) newLine()
    if (one.matches(fieldTags)) lines.push(`${lines.pop() ?? ''}${one.getAttribute('value') ?? ''}`)
    for (const child of one.childNodes) visit(child)
    if (isBlock) newLine()
  }
  visit(root)
  return lines
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .join('\n')
}

/** The field that needs the fewest steps up until its surroundings say `label`. */
function nearestTo(label: string, fields: readonly Element[], root: Element): Element | undefined {
  let best: { readonly field: Element; readonly steps: number } | undefined
  for (const field of fields) {
    let steps = 0
    let around: Element | null = field
    while (around && around !== root.parentElement && !lineOf(around).includes(label)) {
      around = around.parentElement
      steps++
    }
    if (around && around !== root.parentElement && (!best || steps < best.steps)) best = { field, steps }
  }
  return best?.field
}
