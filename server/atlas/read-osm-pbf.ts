// OpenStreetMap's binary format, by osm-pbf-parser-node.
import { createReadStream } from 'node:fs'
import { pipeline } from 'node:stream/promises'
import { InputFault, messageOf } from './input-fault'
import { checkNode, checkWay, type OsmVisitor, type Tags } from './osm-visitor'

interface Item {
  readonly type?: 'node' | 'way' | 'relation'
  readonly id: number
  readonly lon: number
  readonly lat: number
  readonly refs: readonly number[]
  readonly tags?: Tags
}

/** The format's own limit for one block; a torn length would otherwise make the parser collect the whole file. */
const mostBlockBytes = 32 * 1024 * 1024
const noTags: Tags = {}

export async function readOsmPbf(file: string, visitor: OsmVisitor, progress: (bytes: number) => void): Promise<void> {
  const { OSMTransform } = await import('osm-pbf-parser-node')
  const parser = new OSMTransform({ withTags: { node: visitor.node !== undefined, way: true, relation: false } })
  const state = parser as unknown as { readonly needed: number }
  let offset = 0
  async function* watched(source: AsyncIterable<Buffer>) {
    for await (const chunk of source) {
      if (state.needed > mostBlockBytes)
        throw new Error(`a block of ${state.needed} bytes, more than the format allows`)
      offset += chunk.length
      progress(offset)
      yield chunk
    }
  }
  try {
    await pipeline(createReadStream(file), watched, parser, async (items: AsyncIterable<readonly Item[]>) => {
      for await (const batch of items) for (const item of batch) hand(file, offset, item, visitor)
    })
  } catch (error) {
    if (error instanceof InputFault) throw error
    throw new InputFault(file, offset, `not a whole .osm.pbf file (${messageOf(error)})`)
  }
}

function hand(file: string, offset: number, item: Item, visitor: OsmVisitor): void {
  if (item.type === 'node' && visitor.node) {
    checkNode(file, offset, item.id, item.lon, item.lat)
    visitor.node(item.id, item.lon, item.lat, item.tags ?? noTags)
  } else if (item.type === 'way') {
    checkWay(file, offset, item.id, item.refs)
    visitor.way?.(item.id, item.refs, item.tags ?? noTags)
  }
}
