// What a resident can ask for: an Open311 service, with the district's own marks.
import type { Withdrawable } from '@core/kernel/withdrawn'
import type { Urgency } from './time-limit'

export interface ServiceDefinition extends Withdrawable {
  /** Open311 `service_code`. */
  readonly code: string
  /** Open311 `service_name`. */
  readonly name: string
  readonly description: string
  /** Open311 `group`. */
  readonly group: string
  readonly keywords: readonly string[]
  /** Touches health, faith, money or a child: stored only with a separate consent (PIPL art. 28–29), never shown in public. */
  readonly sensitive: boolean
  /** Where to ring first, for danger to life: 110, 119, 120 or a gas company; empty where there is none. */
  readonly callFirst: string
  /** How urgent a request for it is as a rule; an emergency is danger to life: gas, fire, an injury. */
  readonly urgency: Urgency
  readonly order: number
}
