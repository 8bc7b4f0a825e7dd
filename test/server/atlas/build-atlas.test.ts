import { readFileSync } from 'node:fs'
import path from 'node:path'
import { openAtlas } from '@core/walking/atlas-file'
import { trait, type Atlas } from '@core/walking/atlas'
import { edgeMetres, layOutStreets } from '@core/walking/streets'
import { buildAtlas, type BuildOrder } from '../../../server/atlas/build-atlas'
import * as given from './given-map'

const monaco = path.join(__dirname, '../../../data/monaco')

async function built(order: Partial<BuildOrder>) {
  const { bytes, report } = await buildAtlas({
    osm: given.streetOsm(),
    dem: [given.inclineHgt()],
    name: 'test',
    ...order,
  })
  const opened = openAtlas(bytes)
  if (!opened.ok) throw new Error(opened.error.reason)
  return { atlas: opened.value, report }
}
const failing = (order: Partial<BuildOrder>) =>
  built(order).then(
    () => 'built',
    (error: Error) => error.message,
  )
const edgesWith = ({ edgeTraits }: Atlas, bit: number) =>
  [...edgeTraits.keys()].filter((e) => ((edgeTraits[e] ?? 0) & bit) > 0)

describe('an atlas from a map', () => {
  it('splits ways where they meet, keeps stairs, and leaves out what is not for walking', async () => {
    const { atlas, report } = await built({})
    expect(report).toMatchObject({ ways: 4, keptParts: 1, droppedParts: 1, edges: 4, nodes: 5, measured: 1 })
    expect(report.largestDropped?.at[0]).toBeCloseTo(119.49, 2)
    const [stairs] = edgesWith(atlas, trait.stairs)
    expect(atlas.edgeSteps[stairs ?? -1]).toBe(88)
    expect(edgesWith(atlas, trait.loose)).toHaveLength(1)
    expect(atlas.about).toMatchObject({ demo: false, notices: [expect.stringContaining('OpenStreetMap')] })
    expect(JSON.stringify(atlas.about)).not.toContain(given.folder)
  })

  it('measures streets by the ground, not by degrees', async () => {
    const { atlas } = await built({})
    const streets = layOutStreets(atlas)
    const metres = [...atlas.edgeFrom.keys()].map((e) => edgeMetres(streets, e)).sort((a, b) => b - a)
    // 0.019° of longitude at 34.7° N are 1,740 m on WGS-84.
    expect(metres[0]).toBeGreaterThan(1_735)
    expect(metres[0]).toBeLessThan(1_745)
  })

  it('takes slopes from the tile: an even incline stays even', async () => {
    const { atlas } = await built({})
    const heights = Array.from(atlas.nodeX, (x, v) => [x, atlas.baseMetres + (atlas.nodeHeight[v] ?? 0) / 10] as const)
    const onStreet = heights.filter((_, v) => (atlas.nodeY[v] ?? 0) < 100)
    for (const [x, height] of onStreet) {
      // The ends are pulled inward by the evening-out; a metre is the most it may cost.
      expect(Math.abs(height - given.incline(atlas.west + x / 1e6))).toBeLessThan(5)
    }
  })

  it('reads the same from .osm, .osm.gz and from .hgt, .hgt.zip', async () => {
    const plain = await built({ name: 'x' })
    const packed = await built({ name: 'x', osm: given.streetGz(), dem: [given.inclineZip()] })
    expect({ ...packed.atlas, about: 0 }).toEqual({ ...plain.atlas, about: 0 })
  })

  it('is clipped by a boundary', async () => {
    const ring = [
      [119.3999, 34.6],
      [119.4255, 34.6],
      [119.4255, 34.8],
      [119.3999, 34.8],
      [119.3999, 34.6],
    ]
    const clip = given.file(
      'clip.geojson',
      JSON.stringify({ type: 'Feature', properties: {}, geometry: { type: 'Polygon', coordinates: [ring] } }),
    )
    const { atlas, report } = await built({ clip })
    expect(Math.max(...atlas.nodeX) / 1e6 + atlas.west).toBeLessThan(119.4256)
    expect(report.cutByClip).toBeGreaterThan(0)
  })

  it('carries bridges from end to end over the valley', async () => {
    const valley = (lng: number) => (lng > 119.4095 && lng < 119.4145 ? 0 : 100)
    const osm = given.file(
      'bridge.osm',
      given.osmXml(given.streetNodes, [
        [1, [1, 2, 3, 4, 5, 6, 7, 8], { highway: 'residential' }],
        [2, [8, 9, 10, 11, 12], { highway: 'residential', bridge: 'yes' }],
        [3, [12, 13, 14, 15, 16, 17, 18], { highway: 'residential', bridge: 'viaduct' }],
        [4, [18, 19, 20, 21, 22, 23, 24, 25, 26, 27, 28], { highway: 'residential' }],
      ]),
    )
    const { atlas } = await built({ osm, dem: [given.tile(valley)] })
    const heights = [...atlas.nodeHeight, ...atlas.bendHeight].map((height) => atlas.baseMetres + height / 10)
    expect(Math.min(...heights)).toBeGreaterThan(95)
  })

  it('bridges holes in the tile, and says how much was measured', async () => {
    const holed = (lng: number) => (lng > 119.407 && lng < 119.413 ? given.hole : 50)
    const { atlas, report } = await built({ dem: [given.tile(holed)] })
    expect(report.measured).toBeLessThan(1)
    const heights = [...atlas.nodeHeight, ...atlas.bendHeight].map((height) => atlas.baseMetres + height / 10)
    expect(Math.min(...heights)).toBeCloseTo(50, 0)
    expect(Math.max(...heights)).toBeCloseTo(50, 0)
  })

  it('bars wheels where a stile or a survey says so', async () => {
    const nodes = given.streetNodes.map((node): given.MapNode =>
      node[0] === 5 ? [5, node[1], node[2], { barrier: 'stile' }] : node,
    )
    const osm = given.file(
      'stile.osm',
      given.osmXml(
        [...nodes, ...given.sideNodes],
        [...given.streetWays, [9, [20, 101], { highway: 'path', incline: '12%' }]],
      ),
    )
    const { atlas } = await built({ osm })
    expect(edgesWith(atlas, trait.wheelsBarred)).toHaveLength(2)
  })

  it('stops at locked gates', async () => {
    const nodes = given.streetNodes.map((node): given.MapNode =>
      node[0] === 28 ? [28, node[1], node[2], { barrier: 'gate', access: 'private' }] : node,
    )
    const { report } = await built({
      osm: given.file('gate.osm', given.osmXml([...nodes, ...given.sideNodes], given.streetWays)),
    })
    expect(report).toMatchObject({ barriers: 1, droppedParts: 2 })
  })

  it('survives odd maps: self-loops, doubled and missing nodes, zero lengths, negative ids', async () => {
    const osm = given.file(
      'odd.osm',
      given.osmXml(
        [...given.streetNodes, [-7, 119.402, 34.7], [301, 119.402, 34.7]],
        [
          ...given.streetWays.slice(0, 1),
          [10, [3, 3, 3], { highway: 'footway' }],
          [11, [3, -7, 3], { highway: 'footway' }],
          [12, [3, 301], { highway: 'footway' }],
          [13, [4, 999_999, 5], { highway: 'footway' }],
          [14, [], { highway: 'footway' }],
          [15, [6, 7, 8, 6], { highway: 'footway' }],
        ],
      ),
    )
    const { report } = await built({ osm })
    expect(report.cutAtEdge).toBe(1)
  })
})

describe('a wrong input', () => {
  it.each([
    ['an empty map', { osm: () => given.file('empty.osm', '') }, /empty\.osm, byte 0: the file is empty/],
    [
      'a torn map',
      { osm: () => given.file('torn.osm', given.street.slice(0, 900)) },
      /torn\.osm, byte \d+: .*unclosed tag/,
    ],
    [
      'a map that is something else',
      { osm: () => given.file('page.osm', '<html><body/></html>') },
      /page\.osm, byte \d+: <html> where <osm>/,
    ],
    [
      'a torn gzip',
      { osm: () => given.file('torn.osm.gz', readFileSync(given.streetGz()).subarray(0, 400)) },
      /torn\.osm\.gz.*unexpected end of file/,
    ],
    ['a map that is no gzip', { osm: () => given.file('no.osm.gz', given.street) }, /no\.osm\.gz.*incorrect header/],
    [
      'a map without ways',
      { osm: () => given.file('bare.osm', given.osmXml(given.streetNodes, [])) },
      /no way in it can be walked/,
    ],
    [
      'a map with a node off the earth',
      { osm: () => given.file('off.osm', given.osmXml([[1, 190, 34]], given.streetWays)) },
      /off\.osm, byte \d+: node 1 is not on earth/,
    ],
    [
      'a map with huge ids',
      { osm: () => given.file('huge.osm', given.street.replaceAll('"11"', '"99999999999999999999"')) },
      /53 bits/,
    ],
    ['a missing map', { osm: () => `${given.folder}/none.osm` }, /none\.osm: ENOENT/],
    ['an unknown kind of map', { osm: () => given.file('map.shp', 'x') }, /give \.osm/],
    [
      'a torn tile',
      { dem: () => given.file('N34E118.hgt', new Uint8Array(5000)) },
      /N34E118\.hgt, byte 5000: 5000 bytes are not a square/,
    ],
    [
      'a tile without a name',
      {
        dem: () =>
          given.file(
            'tile.hgt',
            given.hgt(() => 0),
          ),
      },
      /does not give a corner/,
    ],
    [
      'a tile of elsewhere',
      {
        dem: () =>
          given.file(
            'N01E001.hgt',
            given.hgt(() => 0),
          ),
      },
      /cover only 0 %/,
    ],
    [
      'a torn zip',
      { dem: () => given.file('N34E119.hgt.zip', readFileSync(given.inclineZip()).subarray(0, 3000)) },
      /not a whole zip/,
    ],
    [
      'a boundary that is none',
      { clip: () => given.file('none.geojson', '{"type":"FeatureCollection","features":[]}') },
      /no Polygon/,
    ],
    ['a torn boundary', { clip: () => given.file('torn.geojson', '{"type":') }, /torn\.geojson/],
  ])('%s is named with its place', async (_, make, message) => {
    const { osm, dem, clip } = make as { osm?: () => string; dem?: () => string; clip?: () => string }
    const order = {
      ...(osm ? { osm: osm() } : {}),
      ...(dem ? { dem: [dem()] } : {}),
      ...(clip ? { clip: clip() } : {}),
    }
    expect(await failing(order)).toMatch(message)
  })
})

describe('Monaco', () => {
  it('keeps its streets and heights', async () => {
    const { atlas, report } = await built({ osm: `${monaco}/monaco.osm.gz`, dem: [`${monaco}/N43E007.hgt.zip`] })
    expect(report.keptMetres).toBeGreaterThan(80_000)
    expect(report.droppedMetres / report.keptMetres).toBeLessThan(0.02)
    const heights = Array.from(atlas.nodeHeight, (height) => atlas.baseMetres + height / 10)
    expect(Math.min(...heights)).toBeGreaterThan(-5)
    expect(Math.max(...heights)).toBeLessThan(400)
  })
})
