// The services that another program may offer, and what each asks for beside words and place: nothing.
import type { ServiceDefinition } from '@core/district/service-definition'
import { ok } from '@core/kernel/result'
import type { DistrictMap } from '../../cloudfunctions/_kit/district-map'
import type { Answering } from './asked'
import { listDocument } from './document'
import { fault } from './fault'
import { open311Words } from './words'

/** Sensitive ones are told to nobody but the district itself: a third party has no business with them. */
export function openServices(map: DistrictMap): readonly ServiceDefinition[] {
  return map.services.filter((service) => !service.sensitive)
}

export const listServices: Answering = async ({ map }) =>
  ok({ document: listDocument('services', 'service', openServices(map).map(serviceRecord)) })

export const showService: Answering = async ({ map, id }) => {
  const service = openServices(map).find(({ code }) => code === id)
  if (!service) return fault(404, `service_code ${id} was not found`)
  return ok({
    document: {
      json: { service_code: service.code, attributes: [] },
      xml: { service_definition: { service_code: service.code, attributes: null } },
    },
  })
}

export function noticeOf({ callFirst }: Pick<ServiceDefinition, 'callFirst'>): string {
  return callFirst === '' ? '' : open311Words.callFirst(callFirst)
}

function serviceRecord(service: ServiceDefinition) {
  const { code, name, description, keywords, group } = service
  return {
    service_code: code,
    service_name: name,
    description: `${noticeOf(service)}${description}`,
    metadata: false,
    type: 'realtime',
    keywords: keywords.join(','),
    group,
  }
}
