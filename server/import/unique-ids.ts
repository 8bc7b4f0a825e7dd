// Remembers each id's line, and reports the second one.
import type { Cells } from './cells'
import type { Row } from './read-table'

export interface UniqueIds {
  readonly lines: ReadonlyMap<string, number>
  /** Reads the cell as an id; undefined where it stood on an earlier line. */
  read<F extends string>(cells: Cells<F>, field: F, row: Row<F>): string | undefined
}

export function uniqueIds(): UniqueIds {
  const lines = new Map<string, number>()
  return {
    lines,
    read(cells, field, { line }) {
      const value = cells.id(field)
      const earlier = lines.get(value)
      if (earlier === undefined) {
        lines.set(value, line)
        return value
      }
      if (value !== '') cells.fault(field, 'id.repeated', { value, line: earlier })
      return undefined
    },
  }
}
