// A whole folder, read and checked: either everything it says, or everything that is wrong with it.
import { stat } from 'node:fs/promises'
import type { MultiPolygon, Polygon } from 'geojson'
import { gridIndex } from '@core/district/grid-index'
import type { AtlasPart } from '@core/district/district'
import type { OrgUnit } from '@core/district/org-unit'
import type { Result } from '@core/kernel/result'
import {
  atlasFile,
  calendarTable,
  dutyTable,
  familyTable,
  grantTable,
  gridTable,
  limitTable,
  matterTable,
  optionTable,
  organisationTable,
  outlineTable,
  partnerTable,
  peopleTable,
  placeTable,
  postTable,
  problemTable,
  ruleTable,
  serviceTable,
  sheetTable,
  statementTable,
} from './columns'
import type { DistrictContent, DistrictData } from './district-data'
import { inReadingOrder, type Fault } from './fault'
import { fingerprintOf } from './fingerprint'
import type { KnownUnits } from './known-units'
import { readAtlas } from './read-atlas'
import { readCalendar } from './read-calendar'
import { readFamilies } from './read-families'
import { readFeatures } from './read-features'
import { readGrids } from './read-grids'
import { readLimits } from './read-limits'
import { readMatters, readOptions, readSheets, readStatements } from './read-matters'
import { readOrganisation } from './read-organisation'
import { readOutline } from './read-outline'
import { readPartners } from './read-partners'
import { readDuties, readGrants, readPeople } from './read-people'
import { readPlaces } from './read-places'
import { readPosts } from './read-posts'
import { readProblems } from './read-problems'
import type { Outline } from './read-position'
import { readRules } from './read-rules'
import { readServices } from './read-services'
import { readTable } from './read-table'
import { readVolunteering } from './read-volunteering'

export async function readDistrictFolder(folder: string): Promise<Result<DistrictData, readonly Fault[]>> {
  const isFolder = await stat(folder)
    .then((found) => found.isDirectory())
    .catch(() => false)
  if (!isFolder) {
    return { ok: false, error: [{ file: folder, line: 0, field: '', reason: 'folder.missing', params: {} }] }
  }
  const faults: Fault[] = []
  const content = await readContent(folder, faults)
  if (!content || faults.length > 0) return { ok: false, error: inReadingOrder(faults) }
  return { ok: true, value: { ...content, version: fingerprintOf(content) } }
}

async function readContent(folder: string, faults: Fault[]): Promise<DistrictContent | undefined> {
  const report = (fault: Fault) => void faults.push(fault)
  const outlines = await readFeatures(folder, outlineTable.file, report)
  const outline = readOutline(outlines, report)
  const inside = insideOf(outline)
  const units = readOrganisation(await readTable(folder, organisationTable, report), inside, report)
  const grids = readGrids(await readFeatures(folder, gridTable.file, report), outline, units, report)
  const places = readPlaces(await readTable(folder, placeTable, report), inside, units, report)
  const services = readServices(await readTable(folder, serviceTable, report), report)
  const partners = readPartners(await readTable(folder, partnerTable, report), units, services, report)
  const people = readPeople(await readTable(folder, peopleTable, report), units, partners, report)
  const grants = readGrants(await readTable(folder, grantTable, report), units, partners, people, report)
  const rosters = readDuties(await readTable(folder, dutyTable, report), units, people, grants, report)
  const calendar = readCalendar(await readTable(folder, calendarTable, report), outlines, report)
  const timeLimits = readLimits(await readTable(folder, limitTable, report), services, report)
  const routingRules = readRules(await readTable(folder, ruleTable, report), units, services, report)
  const matters = readMatters(await readTable(folder, matterTable, report), units, report)
  const matterOptions = readOptions(await readTable(folder, optionTable, report), matters, report)
  const statements = readStatements(await readTable(folder, statementTable, report), matters, report)
  const sheets = readSheets(await readTable(folder, sheetTable, report), matters, statements, report)
  const posts = readPosts(await readTable(folder, postTable, report), units, places, report)
  const problems = readProblems(await readTable(folder, problemTable, report), units, places, report)
  const families = readFamilies(await readTable(folder, familyTable, report), units, places, report)
  const volunteering = await readVolunteering(folder, { units, people, places, inside }, report)
  const root = districtOf(units)
  const atlas = await readAtlas(folder, report)
  if (!root || !outline) return undefined
  if (atlas?.ref.demo && !root.demo) report({ file: atlasFile, line: 0, field: '', reason: 'atlas.demo', params: {} })
  const { id: unitId, name, phone: hotline, demo } = root
  const district = { unitId, name, outline, hotline, atlas: atlas?.ref ?? null, demo }
  const atlasParts = atlas?.parts ?? new Map<string, AtlasPart>()
  const known = { orgUnits: units.all, people: people.all, partnerUnits: partners.all }
  return {
    district,
    atlasParts,
    ...known,
    grids,
    places,
    grants,
    rosters,
    services,
    calendar,
    timeLimits,
    routingRules,
    matters,
    matterOptions,
    statements,
    sheets,
    posts,
    problems,
    families,
    ...volunteering,
  }
}

function districtOf(units: KnownUnits): OrgUnit | undefined {
  return [...units.all.values()].find(({ level }) => level === 'district')
}

/** The outline as one big grid, so that a point is tested by the very rule that finds its grid later. */
function insideOf(outline: Polygon | MultiPolygon | undefined): Outline {
  if (!outline) return undefined
  return gridIndex([{ id: '', name: '', communityId: '', branchId: '', path: [], area: outline, demo: false }])
}
