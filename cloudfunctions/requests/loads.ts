// How many open requests each of those has who could take the next one: asked only where there is a choice.
import { candidatesOf, type Loads, type Routable } from '@core/requests/route-request'
import type { DistrictMap } from '../_kit/district-map'
import type { Store } from '../_kit/store'
import { ranksOf } from '../_kit/stored-request'

export async function loadsFor(routable: Routable, map: DistrictMap, at: number, store: Store): Promise<Loads> {
  const counts = candidatesOf(routable, map, at).map(async (assigneeId) => {
    const open = await store.count('requests', { index: 'assignee', equals: { assigneeId }, ...ranksOf('toDo') })
    return [assigneeId, open] as const
  })
  return new Map(await Promise.all(counts))
}
