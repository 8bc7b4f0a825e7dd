// Reading a QR code.
import type { Result } from '@core/kernel/result'

export interface Scan {
  /** Where it cannot, the button is not shown. */
  readonly canScan: boolean
  /** What the code says: text, address or page path. Refuses with `scan.cancelled`. */
  scan(): Promise<Result<string>>
}
