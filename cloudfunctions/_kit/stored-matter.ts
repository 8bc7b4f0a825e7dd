// A matter as the store keeps it: with the fields it is listed and timed by, always derived from the matter itself.
import type { Matter, Stage } from '@core/councils/matter'
import { nextMomentOf } from '@core/councils/due'
import type { MatterIndexFields } from './index-fields'

export type StoredMatter = Matter & MatterIndexFields

const shelves: Readonly<Record<Stage, MatterIndexFields['shelf']>> = {
  raised: 'screening',
  declined: 'over',
  withdrawn: 'withdrawn',
  talk: 'live',
  deliberate: 'live',
  decide: 'live',
  doing: 'live',
  closed: 'over',
}

export function storedMatter(matter: Matter): StoredMatter {
  const [, subdistrictId = '', communityId = '', branchId = ''] = matter.scope.path
  const nextAt = nextMomentOf(matter)
  return {
    ...matter,
    shelf: shelves[matter.stage],
    subdistrictId,
    communityId,
    branchId,
    timed: nextAt > 0 ? 1 : 0,
    nextAt,
    undelivered: matter.log.length > matter.delivered ? 1 : 0,
  }
}
