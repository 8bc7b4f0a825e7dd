// `GET /open311/discovery`: which endpoint speaks which version in which formats.
import { ok } from '@core/kernel/result'
import { basePath, type Answering } from './asked'
import { formatTime } from './w3c-time'

export const specification = 'http://wiki.open311.org/GeoReport_v2'
const formats = ['text/xml', 'application/json']

export const discovery: Answering = async ({ map, origin }) => {
  const changeset = formatTime(map.district.importedAt)
  const { name, hotline } = map.district
  const contact = [name, hotline].filter((part) => part !== '').join(' ')
  const endpoint = { specification, url: `${origin}${basePath}`, changeset, type: 'production' }
  const said = { changeset, contact, key_service: contact }
  return ok({
    document: {
      json: { ...said, endpoints: [{ ...endpoint, formats }] },
      xml: { discovery: { ...said, endpoints: { endpoint: [{ ...endpoint, formats: { format: formats } }] } } },
    },
  })
}
