// A line of a register on its way in, and how a fault of it is named: by line and column, as the office sees them.
import type { RegisterKind } from '@core/ballots/register'
import { refuse, type Result } from '@core/kernel/result'
import { headingsOf, type Column } from '@core/ballots/register-columns'

export interface RegisterLine {
  /** The heading is 1. */
  readonly line: number
  readonly cells: Readonly<Record<Column, string>>
  heading(column: Column): string
}

export function registerFault(reason: string, params: Readonly<Record<string, string | number>> = {}): Result<never> {
  return refuse('invalid', reason, { field: 'csv', params })
}

/** The rules know columns by their own names, offices by what stands above them. */
export function withHeading<T>(result: Result<T>, kind: RegisterKind): Result<T> {
  const { reason, params } = result.ok ? { reason: '', params: undefined } : result.error
  const column = params?.['column']
  if (result.ok || column === undefined) return result
  return registerFault(reason, { ...params, column: headingsOf[kind][column as Column] ?? column })
}
