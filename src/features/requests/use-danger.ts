// Which dangerous service was chosen and has not been read about yet; what was read stays read while the form is open.
import { useState } from 'react'
import type { ServiceDefinition } from '@core/district/service-definition'
import { isDanger } from './danger'

export function useDanger(services: readonly ServiceDefinition[], serviceCode: string) {
  const [passed, setPassed] = useState('')
  const service = services.find(({ code }) => code === serviceCode)
  const unread = isDanger(service) && service.code !== passed ? service : undefined
  return { unread, goOn: () => setPassed(serviceCode) }
}
