// A whistle as it is answered: with where its requests are. Read from the requests each time, so that what was erased,
// moved or found to be sensitive since is not told from an old copy.
import type { WhistleView } from '@core/partners/partners-api'
import { whistledPlace, type PlaceNames } from '@core/partners/whistled-place'
import type { Whistle } from '@core/partners/whistle'
import type { RequestPlace } from '@core/requests/request'
import type { Context } from '../_kit/context'
import { districtMap, type DistrictMap } from '../_kit/district-map'
import { whistleView } from './whistle-view'

export async function placedView(
  kept: Whistle & { readonly _id: string },
  { store, caller }: Pick<Context, 'store' | 'caller'>,
): Promise<WhistleView> {
  const view = whistleView(kept, caller)
  const ids = kept.requests.map((request) => request.id)
  if (ids.length === 0) return { ...view, places: [] }
  const [map, requests] = await Promise.all([districtMap(store), store.getMany('requests', ids)])
  const places = ids.map((id) => {
    const request = requests.find(({ _id }) => _id === id)
    return request ? whistledPlace(kept, request, namesOf(request.place, map), caller) : null
  })
  // One called sensitive when the whistle was blown stays so for it.
  return { ...view, places: places.map((place, index) => (kept.requests[index]?.serviceName === '' ? null : place)) }
}

function namesOf({ gridId, path }: RequestPlace, map: DistrictMap | undefined): PlaceNames {
  const community = path.map((id) => map?.unit(id)).find((unit) => unit?.level === 'community')
  return {
    gridName: map?.grids.find(({ id }) => id === gridId)?.name ?? '',
    communityName: community?.name ?? '',
  }
}
