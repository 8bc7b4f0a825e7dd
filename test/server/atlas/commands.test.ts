// The whole program, bundled as `npm run atlas` runs it: binary maps, GeoTIFF, every command, exit codes.
import { execFile } from 'node:child_process'
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { bundle, geoTiff, pbfOf, root } from './given-binaries'
import * as given from './given-map'

// Beside the project's packages, so that what stays outside the bundle is found.
const program = path.join(root, 'dist/test/atlas-commands.cjs')
beforeAll(async () => {
  mkdirSync(path.dirname(program), { recursive: true })
  await bundle('server/atlas/main.ts', program)
})

interface Ran {
  code: number
  out: string
  notes: string
}
const atlas = (...args: string[]) =>
  new Promise<Ran>((resolve) => {
    execFile(process.execPath, [program, ...args], { cwd: given.folder }, (error, out, notes) => {
      resolve({ code: error === null ? 0 : Number(error.code), out, notes })
    })
  })

const places = () =>
  given.file('places.csv', 'id,lon,lat\nwest,119.4011,34.7001\neast,119.4281,34.7\nup,119.4105,34.7021\n')
const points = () =>
  given.file(
    'points.csv',
    '\uFEFFid,LON,Lat,people,grid\na,119.4051,34.7,10,g1\nb,119.4251,34.7,20,g2\nsea,119.9,34.2,5,g2\n',
  )

describe('npm run atlas', () => {
  let file: string
  beforeAll(async () => {
    file = path.join(given.folder, 'street.atlas')
    const { code, notes } = await atlas('build', '--osm', given.streetOsm(), '--dem', given.inclineHgt(), '--out', file)
    expect(notes).toMatch(/street\.atlas: \d+ bytes, \d+ gzipped/)
    expect(notes).toMatch(/largest part left out: 92 m at 119\.49/)
    expect(code).toBe(0)
  })

  it('tells about an atlas', async () => {
    const { out } = await atlas('info', '--atlas', file)
    expect(JSON.parse(out)).toMatchObject({ name: 'street', nodes: 5, edges: 4, stairs: 1, demo: false })
  })

  it('finds the nearest places as CSV, straight lines marked', async () => {
    const { out, code } = await atlas(
      'nearest',
      '--atlas',
      file,
      '--places',
      places(),
      '--points',
      points(),
      '--profile',
      'adult',
      '--k',
      '2',
    )
    expect(code).toBe(0)
    const [header, ...rows] = out
      .trim()
      .split('\n')
      .map((line) => line.split(','))
    expect(header).toEqual(['point', 'place', 'seconds', 'metres', 'climb', 'descent', 'stairs', 'estimate'])
    expect(rows.map(([point, place]) => `${point} ${place}`)).toEqual([
      'a west',
      'a up',
      'b east',
      'b up',
      'sea east',
      'sea up',
    ])
    expect(rows.map((row) => row[7])).toEqual(['false', 'false', 'false', 'false', 'true', 'true'])
    expect(Number(rows[1]?.[6])).toBe(88)
  })

  it('draws routes as GeoJSON with the notice of its source', async () => {
    const { out } = await atlas('route', '--atlas', file, '--places', places(), '--points', points())
    const drawn = JSON.parse(out)
    expect(drawn.notices).toContain('OpenStreetMap')
    expect(drawn.features).toHaveLength(3)
    expect(drawn.features[0].geometry.coordinates.length).toBeGreaterThan(2)
  })

  it('tells who is within reach, by grid, and draws it', async () => {
    const map = path.join(given.folder, 'map.geojson')
    const { out } = await atlas(
      'coverage',
      '--atlas',
      file,
      '--places',
      places(),
      '--people',
      points(),
      '--minutes',
      '8',
      '--map',
      map,
    )
    const [, all, first, second] = out.trim().split('\n')
    expect(all).toMatch(/^,35,/)
    expect(first).toMatch(/^g1,10,/)
    expect(second).toMatch(/^g2,25,.*,5,/)
    expect(JSON.parse(readFileSync(map, 'utf8')).features.length).toBeGreaterThan(0)
  })

  it('chooses sites, proven best', async () => {
    const rooms = given.file('rooms.csv', 'id,lon,lat\nr1,119.4061,34.7\nr2,119.4241,34.7\nr3,119.4151,34.7\n')
    for (const command of ['sites', 'site']) {
      const { out, notes } = await atlas(
        command,
        '--atlas',
        file,
        '--candidates',
        rooms,
        '--people',
        points(),
        '--count',
        '1',
      )
      expect(out.trim().split('\n')[1]).toMatch(/^1,r2,119\.4241,34\.7,20$/)
      expect(notes).toMatch(/exact: 20/)
    }
  })

  it('reads the binary format, and refuses a torn one by its place', async () => {
    const pbf = given.file('street.osm.pbf', await pbfOf(given.streetNodes.concat(given.sideNodes), given.streetWays))
    const out = path.join(given.folder, 'pbf.atlas')
    expect(
      await atlas('build', '--osm', pbf, '--dem', given.inclineHgt(), '--out', out, '--name', 'street'),
    ).toMatchObject({ code: 0 })
    const bytes = readFileSync(pbf)
    for (const length of [0, 3, 20, Math.floor(bytes.length / 2), bytes.length - 1]) {
      const torn = given.file('torn.osm.pbf', bytes.subarray(0, length))
      const { code, notes } = await atlas('build', '--osm', torn, '--dem', given.inclineHgt(), '--out', out)
      expect([length, code]).toEqual([length, 1])
      expect(notes).toMatch(/torn\.osm\.pbf, byte \d+/)
    }
    const long = Buffer.from(bytes)
    long.writeUInt32BE(0x7fffffff, 0)
    expect(
      await atlas('build', '--osm', given.file('long.osm.pbf', long), '--dem', given.inclineHgt(), '--out', out),
    ).toMatchObject({ code: 1 })
  })

  it('never hangs or crashes on flipped bits of a binary map', async () => {
    const bytes = await pbfOf(given.streetNodes.concat(given.sideNodes), given.streetWays)
    for (let at = 7; at < bytes.length; at += Math.ceil(bytes.length / 12)) {
      const flipped = Buffer.from(bytes)
      flipped[at] = (flipped[at] ?? 0) ^ 0x10
      const osm = given.file('flipped.osm.pbf', flipped)
      const { code, notes } = await atlas(
        'build',
        '--osm',
        osm,
        '--dem',
        given.inclineHgt(),
        '--out',
        path.join(given.folder, 'f.atlas'),
      )
      expect([0, 1]).toContain(code)
      expect(notes).not.toMatch(/^ +at /m)
    }
  })

  it('reads heights from GeoTIFF', async () => {
    const tif = given.file('copernicus.tif', await geoTiff())
    const out = path.join(given.folder, 'tif.atlas')
    const { code, notes } = await atlas('build', '--osm', given.streetOsm(), '--dem', tif, '--out', out)
    expect(notes).toMatch(/elevation known for 100\.0 %/)
    expect(code).toBe(0)
    const torn = given.file('torn.tif', readFileSync(tif).subarray(0, 200))
    expect(await atlas('build', '--osm', given.streetOsm(), '--dem', torn, '--out', out)).toMatchObject({ code: 1 })
  })

  it('makes the demo district, the same each time, labelled', async () => {
    const outline = path.join(root, 'data/atlas/lianyun-outline.geojson')
    const [a, b] = ['a', 'b'].map((name) => path.join(given.folder, `${name}.atlas`)) as [string, string]
    await atlas('demo', '--outline', outline, '--out', a)
    await atlas('demo', '--outline', outline, '--out', b)
    expect(readFileSync(a).equals(readFileSync(b))).toBe(true)
    const { out } = await atlas('info', '--atlas', a)
    expect(JSON.parse(out)).toMatchObject({ demo: true, name: expect.stringContaining('示例数据') })
  })

  it('says what is wrong with its use, and with a damaged atlas', async () => {
    expect(await atlas('build', '--osm', 'x.osm', '--out', 'y')).toMatchObject({
      code: 2,
      notes: expect.stringContaining('--dem is missing'),
    })
    expect(await atlas('nearest', '--atlas', file, '--profile', 'bird')).toMatchObject({ code: 2 })
    expect(await atlas('fly')).toMatchObject({ code: 2 })
    expect(await atlas('build', '--fly')).toMatchObject({ code: 2 })
    const damaged = readFileSync(file)
    damaged[200] = (damaged[200] ?? 0) ^ 1
    writeFileSync(path.join(given.folder, 'damaged.atlas'), damaged)
    const { code, notes } = await atlas('info', '--atlas', 'damaged.atlas')
    expect([code, notes]).toEqual([1, expect.stringContaining('damaged.atlas: the file is damaged')])
    const bad = given.file('bad.csv', 'id,lon,lat\na,1,2\nb,north,2\n')
    expect(await atlas('nearest', '--atlas', file, '--places', bad, '--points', bad)).toMatchObject({
      code: 1,
      notes: expect.stringContaining('bad.csv, line 3: b has no place on earth'),
    })
  })
})
