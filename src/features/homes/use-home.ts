// One place, by its id or by the code at its door; without a net, what the phone holds of it.
import type { PlaceSummary, PlaceView } from '@core/homes/homes-api'
import { useMemo } from 'react'
import { keptAnswer, type KeptAnswer } from '@/rpc/kept-answers'
import { useQuery, type Query } from '@/rpc/use-query'

export interface HomeQuery extends Query<PlaceView> {
  /** There is no such place. */
  readonly unknown: boolean
  /** Only what the list of all places says of it is known. */
  readonly partly: boolean
}

export function useHome(id: string | undefined, code: string | undefined): HomeQuery {
  const input = useMemo(() => (id ? { id } : { code: code ?? '' }), [id, code])
  const query = useQuery('homes', 'get', input)
  const reason = query.refusal?.reason ?? ''
  const unknown = reason === 'homes.code-unknown' || reason === 'input.id.malformed'
  const netGone = query.data === undefined && reason.startsWith('net.')
  const held = useMemo(() => (netGone ? heldHome(id, code) : undefined), [netGone, id, code])
  if (!held) return { ...query, unknown, partly: false }
  return { ...query, unknown, data: held.value, answeredAt: held.at, partly: held.partly }
}

type Held = KeptAnswer<PlaceView> & { readonly partly: boolean }

/** It may have been looked at under its other name, or stand in the list of all places. */
function heldHome(id: string | undefined, code: string | undefined): Held | undefined {
  const list = keptAnswer<readonly PlaceSummary[]>('homes.list:{}')
  const listed = list?.value.find((place) => (id ? place.id === id : place.code === code))
  if (!list || !listed) return undefined
  const names = [{ id: listed.id }, { code: listed.code }]
  const whole = names.map((name) => keptAnswer<PlaceView>(`homes.get:${JSON.stringify(name)}`)).find(Boolean)
  if (whole) return { ...whole, partly: false }
  const unsaid = { unitId: '', path: [], directions: '', people: [], someoneOnDutyNow: false, unitNames: [] }
  return { value: { ...listed, ...unsaid }, at: list.at, partly: true }
}
