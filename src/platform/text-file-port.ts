// A text file that somebody has on this device, such as a list made with a spreadsheet.
import type { Result } from '@core/kernel/result'

export interface TextFiles {
  /** Refuses with `file.cancelled`, `file.too-large`, `file.unreadable` or `file.not-utf8`. */
  chooseText(): Promise<Result<string>>
  /** Whether it also reads the old Chinese encoding that spreadsheets still write. */
  readonly readsGbk: boolean
}

/** More than the longest list that is taken. */
export const largestTextBytes = 4_000_000
