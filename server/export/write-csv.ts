// A table as CSV that Excel opens as it is meant: UTF-8 with its mark, and no cell that a spreadsheet would calculate.
import { stringify } from 'csv-stringify/sync'
import type { Cell } from './export-row'

const batch = 100

export async function* writeCsv(
  head: readonly (readonly Cell[])[],
  rows: AsyncIterable<readonly Cell[]>,
): AsyncGenerator<Uint8Array> {
  const encoder = new TextEncoder()
  yield encoder.encode(stringify(mutable(head), { ...form, bom: true }))
  let waiting: (readonly Cell[])[] = []
  for await (const row of rows) {
    waiting.push(row)
    if (waiting.length < batch) continue
    yield encoder.encode(stringify(mutable(waiting), form))
    waiting = []
  }
  if (waiting.length > 0) yield encoder.encode(stringify(mutable(waiting), form))
}

/** RFC 4180 ends lines with CR LF. A text that begins like a formula gets an apostrophe before it. */
const form = { record_delimiter: '\r\n', escape_formulas: true } as const

function mutable(rows: readonly (readonly Cell[])[]): Cell[][] {
  return rows.map((row) => [...row])
}
