// A table as an Excel file. The library wants all of it at once, so that it is for short lists; CSV has no such end.
import writeXlsxFile from 'write-excel-file/node'
import type { Cell } from './export-row'
import { exportWords } from './words'

/** What a person reads in a spreadsheet; the memory and the time it takes are bounded by it. */
export const mostXlsxRows = 10_000

export async function writeXlsx(
  head: readonly (readonly Cell[])[],
  rows: AsyncIterable<readonly Cell[]>,
): Promise<Uint8Array> {
  const all = head.map(cellsOf)
  for await (const row of rows) all.push(cellsOf(row))
  return new Uint8Array(await writeXlsxFile(all, { sheet: exportWords.sheet }).toBuffer())
}

/** Text is declared to be text: nothing in it is ever a formula. */
function cellsOf(row: readonly Cell[]) {
  return row.map((value) =>
    typeof value === 'number' ? { value, type: Number } : { value: value.replace(unwritable, ''), type: String },
  )
}

/** What XML cannot hold. */
const unwritable = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|\p{Surrogate}/gu
