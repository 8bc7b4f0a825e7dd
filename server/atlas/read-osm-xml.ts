// OpenStreetMap XML, plain or gzipped, by the saxes parser.
import { createReadStream } from 'node:fs'
import { createGunzip } from 'node:zlib'
import { SaxesParser } from 'saxes'
import { InputFault, messageOf } from './input-fault'
import { checkNode, checkWay, type OsmVisitor } from './osm-visitor'

interface Open {
  readonly kind: 'node' | 'way'
  readonly id: number
  readonly lng: number
  readonly lat: number
  readonly nodeIds: number[]
  readonly tags: Record<string, string>
}

export async function readOsmXml(file: string, visitor: OsmVisitor, progress: (bytes: number) => void): Promise<void> {
  const source = createReadStream(file)
  const text = file.endsWith('.gz') ? source.pipe(createGunzip()) : source
  source.on('error', (error) => text.destroy(error))
  const parser = makeParser(file, visitor)
  const decoder = new TextDecoder('utf-8')
  try {
    for await (const chunk of text as AsyncIterable<Buffer>) {
      parser.write(decoder.decode(chunk, { stream: true }))
      progress(source.bytesRead)
    }
    parser.close()
  } catch (error) {
    if (error instanceof InputFault) throw error
    throw new InputFault(file, parser.position > 0 ? parser.position : source.bytesRead, messageOf(error))
  } finally {
    source.destroy()
  }
}

function makeParser(file: string, visitor: OsmVisitor) {
  const parser = new SaxesParser({ position: true, xmlns: false })
  let open: Open | undefined
  let depth = 0
  parser.on('error', (error) => {
    throw new InputFault(file, parser.position, error.message)
  })
  parser.on('opentag', ({ name, attributes }) => {
    if (depth++ === 0 && name !== 'osm')
      throw new InputFault(file, parser.position, `<${name}> where <osm> was expected`)
    if (name === 'node' || name === 'way') open = opened(name, attributes)
    else if (name === 'tag' && open) open.tags[attributes.k ?? ''] = attributes.v ?? ''
    else if (name === 'nd' && open) open.nodeIds.push(Number(attributes.ref))
  })
  parser.on('closetag', ({ name }) => {
    depth--
    if (open === undefined || name !== open.kind) return
    hand(file, parser.position, open, visitor)
    open = undefined
  })
  return parser
}

function opened(kind: 'node' | 'way', { id, lon, lat }: Record<string, string>): Open {
  return { kind, id: Number(id), lng: Number(lon), lat: Number(lat), nodeIds: [], tags: {} }
}

function hand(file: string, offset: number, open: Open, visitor: OsmVisitor): void {
  if (open.kind === 'node') {
    if (!visitor.node) return
    checkNode(file, offset, open.id, open.lng, open.lat)
    visitor.node(open.id, open.lng, open.lat, open.tags)
    return
  }
  checkWay(file, offset, open.id, open.nodeIds)
  visitor.way?.(open.id, open.nodeIds, open.tags)
}
