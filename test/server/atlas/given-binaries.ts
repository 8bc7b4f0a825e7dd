// Binary inputs made by the parsers' own packages, and the program bundled as it is delivered.
import { execFile } from 'node:child_process'
import path from 'node:path'
import { deflateSync } from 'node:zlib'
import { build } from 'esbuild'
import * as given from './given-map'

export const root = path.join(__dirname, '../../..')

export const bundle = (entry: { contents: string } | string, outfile: string) =>
  build({
    ...(typeof entry === 'string'
      ? { entryPoints: [entry] }
      : { stdin: { contents: entry.contents, resolveDir: root } }),
    outfile,
    bundle: true,
    platform: 'node',
    format: 'cjs',
    external: ['highs', 'geotiff'],
    absWorkingDir: root,
    tsconfig: 'tsconfig.base.json',
    logLevel: 'silent',
  })

/** A map in OSM's binary format, by the parser's own message definitions. */
export async function pbfOf(nodes: given.MapNode[], ways: given.MapWay[]): Promise<Buffer> {
  const strings = ['']
  const text = (value: string) => {
    if (!strings.includes(value)) strings.push(value)
    return strings.indexOf(value)
  }
  const delta = (values: number[]) => values.map((value, i) => value - (values[i - 1] ?? 0))
  const group = {
    dense: {
      id: delta(nodes.map(([id]) => id)),
      lat: delta(nodes.map(([, , lat]) => Math.round(lat * 1e7))),
      lon: delta(nodes.map(([, lng]) => Math.round(lng * 1e7))),
      keys_vals: [],
    },
  }
  const waysGroup = {
    ways: ways.map(([id, refs, tags]) => ({
      id,
      refs: delta(refs),
      keys: Object.keys(tags).map(text),
      vals: Object.values(tags).map(text),
    })),
  }
  const helper = path.join(root, 'dist/test/pbf-writer.cjs')
  const contents = `export { default as Pbf } from 'pbf'
    export { Blob, BlobHeader } from 'osm-pbf-parser-node/proto/fileformat.js'
    export { HeaderBlock, PrimitiveBlock } from 'osm-pbf-parser-node/proto/osmformat.js'`
  await bundle({ contents }, helper)
  // eslint-disable-next-line @typescript-eslint/no-require-imports -- built a line above
  const { Pbf, Blob, BlobHeader, HeaderBlock, PrimitiveBlock } = require(helper)
  const written = (type: { write: (value: unknown, pbf: unknown) => void }, value: unknown): Buffer => {
    const pbf = new Pbf()
    type.write(value, pbf)
    return Buffer.from(pbf.finish())
  }
  const block = (type: string, message: Buffer): Buffer => {
    const blob = written(Blob, { raw_size: message.length, zlib_data: deflateSync(message) })
    const header = written(BlobHeader, { type, datasize: blob.length })
    const length = Buffer.alloc(4)
    length.writeUInt32BE(header.length)
    return Buffer.concat([length, header, blob])
  }
  const data = { stringtable: { s: strings.map((value) => Buffer.from(value)) }, primitivegroup: [group, waysGroup] }
  return Buffer.concat([
    block('OSMHeader', written(HeaderBlock, { required_features: ['OsmSchema-V0.6', 'DenseNodes'] })),
    block('OSMData', written(PrimitiveBlock, data)),
  ])
}

/** 120 × 120 floats over 119.39–119.45 E, 34.67–34.73 N. */
export async function geoTiff(): Promise<Uint8Array> {
  const side = 120
  const heights = Array.from({ length: side * side }, (_, i) =>
    given.incline(119.39 + ((i % side) + 0.5) * (0.06 / side)),
  )
  const script = `import('geotiff').then(({ writeArrayBuffer }) => {
    const heights = new Float32Array(JSON.parse(require('node:fs').readFileSync(0, 'utf8')))
    const tiff = writeArrayBuffer(heights, { width: ${side}, height: ${side}, ModelPixelScale: [${0.06 / side}, ${0.06 / side}, 0],
      ModelTiepoint: [0, 0, 0, 119.39, 34.73, 0], GeographicTypeGeoKey: 4326, GTModelTypeGeoKey: 2, SampleFormat: [3], BitsPerSample: [32] })
    process.stdout.write(Buffer.from(tiff))
  })`
  return new Promise((resolve, reject) => {
    const child = execFile(process.execPath, ['-e', script], { cwd: root, encoding: 'buffer' }, (error, out) =>
      error ? reject(error) : resolve(out),
    )
    child.stdin?.end(JSON.stringify(heights))
  })
}
