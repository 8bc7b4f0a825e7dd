// A document as XML 1.0 in UTF-8.
import XMLBuilder from 'fast-xml-builder'
import type { GeoReportDocument, XmlNode } from './document'

const builder = new XMLBuilder({ format: true, indentBy: '  ', suppressEmptyNode: true, ignoreAttributes: true })

export function toXml({ xml }: GeoReportDocument): string {
  return `<?xml version="1.0" encoding="UTF-8"?>\n${builder.build(readable(xml))}`
}

/** XML has no way at all to write these; JSON does, and a text may hold them. */
const unwritable = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|\p{Surrogate}/gu

function readable(node: XmlNode): unknown {
  if (node === null) return ''
  if (typeof node === 'string') return node.replace(unwritable, '')
  if (typeof node !== 'object') return node
  if (isList(node)) return node.map(readable)
  return Object.fromEntries(Object.entries(node).map(([name, inner]) => [name, readable(inner)]))
}

function isList(node: XmlNode): node is readonly XmlNode[] {
  return Array.isArray(node)
}
