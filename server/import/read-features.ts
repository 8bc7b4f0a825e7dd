// A GeoJSON FeatureCollection as rows of properties that remember their line, each with its geometry as found.
import { fieldOf, type Table } from './columns'
import type { Report } from './fault'
import { readText } from './read-text'
import type { Row } from './read-table'

export interface Feature {
  readonly line: number
  readonly properties: Readonly<Record<string, unknown>>
  readonly geometry: unknown
}

export async function readFeatures(folder: string, file: string, report: Report): Promise<readonly Feature[]> {
  const text = await readText(folder, file, report)
  if (text === undefined) return []
  const parsed = parsedJson(text, file, report)
  if (parsed === undefined) return []
  const features = isRecord(parsed) && parsed.type === 'FeatureCollection' ? parsed.features : undefined
  if (!Array.isArray(features) || !features.every(isRecord)) {
    report({ file, line: 0, field: '', reason: 'geojson.shape', params: {} })
    return []
  }
  const lines = featureLines(text)
  return features.map(({ properties, geometry }, index) => ({
    line: lines[index] ?? 0,
    properties: isRecord(properties) ? properties : {},
    geometry,
  }))
}

/** Properties that the table does not name are left alone: mapping programs add many of their own. */
export function rowOf<F extends string>({ line, properties }: Feature, table: Table<F>): Row<F> {
  const cells = Object.fromEntries(Object.keys(table.columns).map((field) => [field, ''])) as Record<F, string>
  for (const [heading, value] of Object.entries(properties)) {
    const field = fieldOf(table, heading)
    if (field !== undefined) cells[field] = value === null || value === undefined ? '' : String(value).trim()
  }
  return { file: table.file, line, cells }
}

function parsedJson(text: string, file: string, report: Report): unknown {
  try {
    return JSON.parse(text)
  } catch (error) {
    const offset = /position (\d+)/.exec(error instanceof Error ? error.message : '')?.[1]
    const line = offset === undefined ? text.split('\n').length : text.slice(0, Number(offset)).split('\n').length
    report({ file, line, field: '', reason: 'json.malformed', params: {} })
    return undefined
  }
}

/** Where each feature begins: the braces opened two levels deep, in the array that follows the key `features`. */
function featureLines(text: string): readonly number[] {
  const lines: number[] = []
  let [line, depth, key, array] = [1, 0, '', '']
  for (const [token] of text.matchAll(/"(?:[^"\\]|\\.)*"|[[\]{}]|\n/g)) {
    if (token === '\n') line++
    else if (token.startsWith('"')) key = depth === 1 ? token : key
    else if (token === ']' || token === '}') depth--
    else {
      depth++
      if (depth === 2) array = token === '[' ? key : ''
      if (depth === 3 && array === '"features"') lines.push(line)
    }
  }
  return lines
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
