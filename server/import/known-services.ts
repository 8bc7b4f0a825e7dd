// The services while limits, rules and partners are read against them.
import type { ServiceDefinition } from '@core/district/service-definition'
import { everyService } from '@core/district/time-limit'
import type { Cells } from './cells'

type Services = ReadonlyMap<string, ServiceDefinition>

/** One service's code, `*` or 全部 for every one; a fault where there is no such service. */
export function serviceOrEvery<F extends string>(cells: Cells<F>, field: F, services: Services): string | undefined {
  const value = cells.text(field, 23)
  if (value === everyService || value === '全部') return everyService
  return checked(cells, field, value, services)
}

/** Each code of a list that is one. */
export function listedServices<F extends string>(cells: Cells<F>, field: F, services: Services): readonly string[] {
  return cells.list(field).filter((code) => checked(cells, field, code, services) !== undefined)
}

function checked<F extends string>(cells: Cells<F>, field: F, value: string, services: Services): string | undefined {
  if (services.has(value)) return value
  if (value !== '') cells.fault(field, 'service.unknown', { value })
  return undefined
}
