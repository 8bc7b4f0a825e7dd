// A whistle as this caller may read it. The blower's side sees all; a unit does not see how another unit was judged,
// how to ring another unit's people, or which request of which resident it was.
import type { Caller } from '@core/kernel/caller'
import type { UnitCall, Whistle, WhistleFact } from './whistle'
import { isBlowerSide, speaksFor } from './whistle-life'

export function whistleFor(whistle: Whistle, caller: Caller): Whistle {
  if (isBlowerSide(whistle, caller)) return whistle
  const own = (unitId: string) => speaksFor(unitId, caller)
  return {
    ...whistle,
    requests: whistle.requests.map((request) => ({ ...request, id: '' })),
    calls: whistle.calls.map((call) => (own(call.unitId) ? call : shownToOthers(call))),
    log: whistle.log.flatMap((fact) => ('unitId' in fact && !own(fact.unitId) ? factForOthers(fact) : [fact])),
  }
}

function shownToOthers(call: UnitCall): UnitCall {
  return {
    ...call,
    phone: '',
    person: call.person && { ...call.person, phone: '' },
    ratingOfUnit: null,
    ratingOfBlower: null,
  }
}

/** Who comes and what was done is everybody's; the rest is between that unit and the blower. */
function factForOthers(fact: WhistleFact): readonly WhistleFact[] {
  switch (fact.type) {
    case 'reported':
      return [{ ...fact, person: { ...fact.person, phone: '' } }]
    case 'blown':
    case 'acted':
      return [fact]
    case 'finished':
    case 'sentBack':
    case 'released':
    case 'rated':
    case 'cancelled':
    case 'reminded':
    case 'escalated':
      return []
  }
}
