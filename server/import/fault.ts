// What is wrong with a folder of district data, said so that an officer finds the cell in the spreadsheet.
import { faultWords, type FaultReason } from './fault-words'

export interface Fault {
  readonly file: string
  /** Counted from 1, as an editor shows it; 0 where the fault is the file's as a whole. */
  readonly line: number
  /** Column or property as written in the documentation; empty where the fault is the row's as a whole. */
  readonly field: string
  readonly reason: FaultReason
  readonly params: Readonly<Record<string, string | number>>
}

export type Report = (fault: Fault) => void

/** `places.csv 第 12 行，lng：…` */
export function sentenceOf(fault: Fault): string {
  const where = [fault.file, fault.line > 0 ? ` 第 ${fault.line} 行` : '', fault.field === '' ? '' : `，${fault.field}`]
  const words = faultWords[fault.reason].replace(/\{(\w+)\}/g, (_, name: string) => String(fault.params[name] ?? ''))
  return `${where.join('')}：${words}`
}

/** What is wrong with a whole file or its headings first, since the rest may follow from it; then by file and line. */
export function inReadingOrder(faults: readonly Fault[]): readonly Fault[] {
  return [...faults].sort((a, b) => rank(a) - rank(b) || compare(a.file, b.file) || a.line - b.line)
}

function rank({ line }: Fault): number {
  return line <= 1 ? 0 : 1
}

function compare(a: string, b: string): number {
  if (a === b) return 0
  return a < b ? -1 : 1
}
