// XML back to the shape of the JSON, by a parser that has nothing to do with what wrote it.
import { SaxesParser } from 'saxes'

/** Elements that hold a list of others; all the rest hold fields or text. */
const lists = ['services', 'service_requests', 'service_request_updates', 'errors', 'attributes', 'values', 'endpoints', 'formats'] // prettier-ignore

interface Element {
  readonly name: string
  readonly children: Element[]
  text: string
}

export interface ReadXml {
  readonly root: string
  readonly encoding: string
  /** Names of the root's own children. */
  readonly items: readonly string[]
  readonly value: unknown
}

/** Throws where it is not well-formed. */
export function readXml(xml: string): ReadXml {
  const parser = new SaxesParser({ xmlns: true })
  const top: Element = { name: '', children: [], text: '' }
  const open: Element[] = [top]
  let encoding = ''
  parser.on('error', (fault) => {
    throw fault
  })
  parser.on('xmldecl', (declaration) => (encoding = declaration.encoding ?? ''))
  parser.on('opentag', ({ name }) => {
    const element: Element = { name, children: [], text: '' }
    open.at(-1)?.children.push(element)
    open.push(element)
  })
  parser.on('text', (text) => {
    const element = open.at(-1)
    if (element) element.text += text
  })
  parser.on('closetag', () => void open.pop())
  parser.write(xml).close()
  const [root] = top.children
  if (!root) throw new Error('no root element')
  return { root: root.name, encoding, items: root.children.map(({ name }) => name), value: valueOf(root) }
}

function valueOf(element: Element): unknown {
  if (lists.includes(element.name)) return element.children.map(valueOf)
  if (element.children.length === 0) return element.text === '' ? null : element.text
  return Object.fromEntries(element.children.map((child) => [child.name, valueOf(child)]))
}
