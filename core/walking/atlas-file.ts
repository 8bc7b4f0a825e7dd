// The atlas on disk and on the wire: magic, version, length, checksum, then little-endian arrays read in place.
import { ok, refuse, type Result } from '../kernel/result'
import type { Atlas, AtlasAbout } from './atlas'
import { crc32 } from './crc32'

const MAGIC = 0x54414842 // "BHAT", read as a little-endian word
const VERSION = 1
const HEADER_BYTES = 56
/** Where the checksum stands; it covers everything behind itself. */
const CHECKSUM_AT = 12
const isLittleEndian = new Uint8Array(new Uint32Array([1]).buffer)[0] === 1

interface Counts {
  readonly nodes: number
  readonly edges: number
  readonly bends: number
  readonly aboutBytes: number
}

/** A view over `bytes`, which must not change afterwards. Refuses what is not a whole atlas of this version. */
export function openAtlas(bytes: Uint8Array): Result<Atlas> {
  if (!isLittleEndian) return refuse('invalid', 'atlas.byte-order')
  if (bytes.length < HEADER_BYTES) return refuse('invalid', 'atlas.not-an-atlas')
  const header = new DataView(bytes.buffer, bytes.byteOffset, HEADER_BYTES)
  if (header.getUint32(0, true) !== MAGIC) return refuse('invalid', 'atlas.not-an-atlas')
  const version = header.getUint16(4, true)
  if (version !== VERSION) return refuse('invalid', 'atlas.version', { params: { version, expected: VERSION } })
  const length = header.getUint32(8, true)
  if (length !== bytes.length) {
    return refuse('invalid', 'atlas.torn', { params: { bytes: bytes.length, expected: length } })
  }
  if (header.getUint32(CHECKSUM_AT, true) !== crc32(bytes, CHECKSUM_AT + 4)) return refuse('invalid', 'atlas.checksum')
  return readSections(bytes, header)
}

export function writeAtlas(atlas: Atlas): Uint8Array {
  const about = encodeAscii(JSON.stringify(atlas.about))
  const counts: Counts = {
    nodes: atlas.nodeX.length,
    edges: atlas.edgeFrom.length,
    bends: atlas.bendX.length,
    aboutBytes: about.length,
  }
  const layout = layOutSections(counts)
  const bytes = new Uint8Array(layout.end)
  const header = new DataView(bytes.buffer)
  header.setUint32(0, MAGIC, true)
  header.setUint16(4, VERSION, true)
  header.setUint32(8, layout.end, true)
  for (const [i, count] of [counts.nodes, counts.edges, counts.bends, counts.aboutBytes].entries()) {
    header.setUint32(16 + i * 4, count, true)
  }
  for (const [i, number] of [atlas.west, atlas.south, atlas.baseMetres].entries()) {
    header.setFloat64(32 + i * 8, number, true)
  }
  for (const section of layout.sections) {
    const source = section.name === 'about' ? about : atlas[section.name]
    bytes.set(new Uint8Array(source.buffer, source.byteOffset, source.byteLength), section.at)
  }
  header.setUint32(CHECKSUM_AT, crc32(bytes, CHECKSUM_AT + 4), true)
  return bytes
}

type SectionName = Exclude<keyof Atlas, 'about' | 'west' | 'south' | 'baseMetres'> | 'about'

/** In file order. Each starts at a multiple of 8 bytes, so that every array can be a view. */
function layOutSections({ nodes, edges, bends, aboutBytes }: Counts) {
  const sizes: readonly (readonly [SectionName, number])[] = [
    ['nodeX', nodes * 4],
    ['nodeY', nodes * 4],
    ['nodeHeight', nodes * 2],
    ['edgeFrom', edges * 4],
    ['edgeTo', edges * 4],
    ['edgeTraits', edges * 2],
    ['edgeSteps', edges * 2],
    ['firstBend', (edges + 1) * 4],
    ['bendX', bends * 2],
    ['bendY', bends * 2],
    ['bendHeight', bends * 2],
    ['about', aboutBytes],
  ]
  let end = HEADER_BYTES
  const sections = sizes.map(([name, size]) => {
    const at = end
    end = Math.ceil((at + size) / 8) * 8
    return { name, at }
  })
  return { sections, end }
}

function readSections(given: Uint8Array, header: DataView): Result<Atlas> {
  const [nodes, edges, bends, aboutBytes] = [16, 20, 24, 28].map((at) => header.getUint32(at, true)) as [
    number,
    number,
    number,
    number,
  ]
  const layout = layOutSections({ nodes, edges, bends, aboutBytes })
  if (layout.end !== given.length) return refuse('invalid', 'atlas.inconsistent')
  const bytes = given.byteOffset % 8 === 0 ? given : given.slice() // a view needs aligned ground
  const at = Object.fromEntries(
    layout.sections.map((section) => [section.name, bytes.byteOffset + section.at]),
  ) as Record<SectionName, number>
  const about = readAbout(new Uint8Array(bytes.buffer, at.about, aboutBytes))
  if (about === undefined) return refuse('invalid', 'atlas.inconsistent')
  const { buffer } = bytes
  const atlas: Atlas = {
    about,
    west: header.getFloat64(32, true),
    south: header.getFloat64(40, true),
    baseMetres: header.getFloat64(48, true),
    nodeX: new Uint32Array(buffer, at.nodeX, nodes),
    nodeY: new Uint32Array(buffer, at.nodeY, nodes),
    nodeHeight: new Uint16Array(buffer, at.nodeHeight, nodes),
    edgeFrom: new Uint32Array(buffer, at.edgeFrom, edges),
    edgeTo: new Uint32Array(buffer, at.edgeTo, edges),
    edgeTraits: new Uint16Array(buffer, at.edgeTraits, edges),
    edgeSteps: new Uint16Array(buffer, at.edgeSteps, edges),
    firstBend: new Uint32Array(buffer, at.firstBend, edges + 1),
    bendX: new Int16Array(buffer, at.bendX, bends),
    bendY: new Int16Array(buffer, at.bendY, bends),
    bendHeight: new Uint16Array(buffer, at.bendHeight, bends),
  }
  return isSound(atlas) ? ok(atlas) : refuse('invalid', 'atlas.inconsistent')
}

/** A checksum proves the copy, not the maker: no index may point outside its array. */
function isSound(atlas: Atlas): boolean {
  const nodes = atlas.nodeX.length
  const edges = atlas.edgeFrom.length
  const { firstBend } = atlas
  if (nodes === 0 || edges === 0 || firstBend[0] !== 0 || firstBend[edges] !== atlas.bendX.length) return false
  if (![atlas.west, atlas.south, atlas.baseMetres].every(Number.isFinite)) return false
  if (Math.abs(atlas.south) > 85 || Math.abs(atlas.west) > 180) return false
  for (let e = 0; e < edges; e++) {
    if (atlas.edgeFrom[e]! >= nodes || atlas.edgeTo[e]! >= nodes || firstBend[e]! > firstBend[e + 1]!) return false
  }
  return true
}

function readAbout(bytes: Uint8Array): AtlasAbout | undefined {
  try {
    const about: unknown = JSON.parse(decodeAscii(bytes))
    return isAbout(about) ? about : undefined
  } catch {
    return undefined
  }
}

function isAbout(about: unknown): about is AtlasAbout {
  if (typeof about !== 'object' || about === null) return false
  const { name, notices, demo, made } = about as Record<string, unknown>
  return typeof name === 'string' && Array.isArray(notices) && typeof demo === 'boolean' && typeof made === 'object'
}

/** JSON with everything beyond ASCII escaped: phones have no TextDecoder. */
function encodeAscii(json: string): Uint8Array {
  const escaped = json.replace(/[^\x20-\x7e]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`)
  return Uint8Array.from(escaped, (unit) => unit.charCodeAt(0))
}

function decodeAscii(bytes: Uint8Array): string {
  let json = ''
  for (const byte of bytes) json += String.fromCharCode(byte)
  return json
}
