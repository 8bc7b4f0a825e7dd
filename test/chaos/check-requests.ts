// Whether a request is what its people were told it is: each acknowledged command once, no refused one, nothing torn.
import { queueOf, type RequestStatus } from '@core/requests/life'
import type { RequestFact } from '@core/requests/fact'
import type { ServiceRequest } from '@core/requests/request'
import { factsOf, type Deed } from './deeds'

/** Sentences about what is wrong; none where all is well. Deeds that were never answered may be there, once, or not. */
export function faultsOf(id: string, request: ServiceRequest | undefined, deeds: readonly Deed[]): readonly string[] {
  const said = (text: string) => `${id}: ${text}`
  if (!request) return deeds.some(({ answer }) => answer === 'yes') ? [said('is lost')] : []
  const wrong = deeds.flatMap((deed) => deedFault(deed, request.log) ?? [])
  const made = new Set(deeds.map(({ commandId }) => commandId))
  const unasked = request.log.filter(({ by, commandId }) => by.side !== 'clock' && !made.has(commandId))
  const strange = unasked.map(({ type, commandId }) => `nobody asked for ${type} ${commandId}`)
  return [...wrong, ...strange, ...tornParts(request)].map(said)
}

function deedFault({ what, commandId, answer }: Deed, log: readonly RequestFact[]): string | undefined {
  const found = log.filter((fact) => fact.commandId === commandId).map(({ type }) => type)
  const whole = factsOf[what].join()
  const fits = answer === 'yes' ? [whole] : answer === 'no' ? [''] : [whole, '']
  return fits.includes(found.join()) ? undefined : `${what} ${commandId}, answered ${answer}, left “${found.join()}”`
}

function tornParts(request: ServiceRequest): readonly string[] {
  const { desk, status, timing, log, delivered, mergedInto } = request
  const wasMerged = log.some(({ type }) => type === 'merged')
  const routed = log.filter((fact) => fact.type === 'routed').at(-1)
  const sound: Readonly<Record<string, boolean>> = {
    'lies on no desk': desk.unitId !== '' && desk.unitName !== '' && desk.path.at(-1) === desk.unitId,
    'lies on another desk than its log says': wasMerged || routed?.desk.unitId === desk.unitId,
    [`is ${status} where its log says ${statusAfter(log)}`]: status === statusAfter(log),
    'has a limit where there is no work, or none where there is': timing.answerBy > 0 === (queueOf(status) === 'toDo'),
    'has told more than happened': delivered <= log.length,
    'is merged into nothing': (status === 'merged') === (mergedInto !== ''),
  }
  return Object.entries(sound).flatMap(([sentence, holds]) => (holds ? [] : [sentence]))
}

/** What the facts alone say about how it stands. */
function statusAfter(log: readonly RequestFact[]): RequestStatus | undefined {
  return log.reduce<RequestStatus | undefined>((before, fact) => statusBy(fact) ?? before, undefined)
}

function statusBy(fact: RequestFact): RequestStatus | undefined {
  switch (fact.type) {
    case 'routed':
    case 'accepted':
    case 'answered':
    case 'merged':
    case 'confirmed':
    case 'reopened':
    case 'withdrawn':
    case 'closed':
      return fact.type
    case 'progressed':
    case 'split':
      return 'inProgress'
    case 'followedUp':
      return fact.outcome === 'unresolved' ? 'reopened' : undefined
    case 'followed':
      return fact.what === 'answered' ? 'answered' : undefined
    default:
      return undefined
  }
}
