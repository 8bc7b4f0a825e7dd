// Whom to ring before a form is filled in, and for what.
import type { ServiceDefinition } from '@core/district/service-definition'

/** Fire, ambulance, police. */
export const publicNumbers = ['119', '120', '110'] as const

/** Danger to life: the telephone comes first. */
export function isDanger(service: ServiceDefinition | undefined): service is ServiceDefinition {
  return service !== undefined && service.urgency === 'emergency' && service.callFirst !== ''
}

/** The service's own numbers (a gas company's among them), then the public ones that it does not name. */
export function emergencyNumbers(callFirst: string): readonly string[] {
  const own = callFirst.split(/[、，,;；\s]+/).filter((number) => number !== '')
  return [...new Set([...own, ...publicNumbers])]
}
