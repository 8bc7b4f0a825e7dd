// Printed matter: sheets as a file that a printer takes.
import type { Sheet } from '@core/doors/sheet'

export interface Papers {
  /** One PDF with a page a sheet; its type is inside the file. */
  print(sheets: readonly Sheet[]): Promise<Uint8Array>
}

/** Of a function that prints nothing: the program that draws is large, so only who needs it carries it. */
export const noPapers: Papers = {
  print: () => Promise.reject(new Error('this function carries no printing')),
}
