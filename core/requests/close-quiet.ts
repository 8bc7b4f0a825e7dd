// An answer nobody objects to is settled: after some days without a word the request closes by itself.
import { dayMs } from '@core/kernel/china-day'
import { noted } from './on-time'
import type { ServiceRequest } from './request'
import { stopped } from './timing'

/** Long enough to come home from a hospital stay or a visit to the children; the one reopening stays open after it. */
export const quietDays = 7

export function closeQuiet<R extends ServiceRequest>(request: R, at: number): R {
  const quietFor = at - request.updatedAt
  if (request.status !== 'answered' || quietFor < quietDays * dayMs) return request
  return noted({ ...request, status: 'closed', timing: stopped }, { type: 'closed', note: '' }, at)
}
