// The pages that staff and residents open, as calls of their own procedures.
import type { Result } from '@core/kernel/result'
import type { GivenWorld } from '../functions/given-world'
import { community } from '../chaos/given-district'
import { serviceCodes } from './lives'

export interface PageOf {
  readonly name: string
  /** The n-th look: what is asked for may differ from look to look. */
  open(world: GivenWorld, n: number): Promise<Result<unknown>>
}

const branch = `${community}B01`
const year = { from: '2025-12', to: '2026-11' }
const [worker, clerk, officer] = ['P0451', 'P0105', 'P0001']
const service = (n: number) => serviceCodes[n % 2]

/** `around`: where something of the first service is still open, in the busy community. */
export function pagesAt(around: { readonly lng: number; readonly lat: number }): readonly PageOf[] {
  const position = { ...around, datum: 'wgs84' }
  const page = (name: string, who: string, fn: string, procedure: string, input: (n: number) => object): PageOf => ({
    name,
    open: (world, n) => world.rawCall(who, fn, procedure, input(n)),
  })
  const desk = (name: string, who: string, input: (n: number) => object) => page(`desk, ${name}`, who, 'requests', 'desk', input) // prettier-ignore
  const board = (name: string, procedure: string, input: (n: number) => object) => page(`board, ${name}`, 'resident', 'board', procedure, input) // prettier-ignore
  const rates = (name: string, who: string, procedure: string, input: object) => page(`rates, ${name}`, who, 'insight', procedure, () => ({ period: year, ...input })) // prettier-ignore
  return [
    desk('mine', worker, () => ({ view: 'mine', queue: 'all' })),
    desk('of a branch', worker, () => ({ unitId: branch, view: 'desk', queue: 'all' })),
    desk('of a branch, one service', worker, () => ({ unitId: branch, view: 'desk', queue: 'all', serviceCode: serviceCodes[0] })), // prettier-ignore
    desk('a community', clerk, () => ({ unitId: community, view: 'below', queue: 'all' })),
    desk('the district, to do', officer, () => ({ unitId: '320703', view: 'below', queue: 'toDo' })),
    page('a resident’s own', 'resident', 'requests', 'mine', () => ({})),
    board('all', 'list', () => ({ state: 'all' })),
    board('open, one service', 'list', (n) => ({ state: 'open', serviceCode: service(n) })),
    board('a community', 'list', () => ({ state: 'all', communityId: community })),
    board('near, all', 'near', () => ({ position, state: 'all' })),
    board('near, open', 'near', () => ({ position, state: 'open' })),
    board('asked before?', 'similar', () => ({ position, serviceCode: serviceCodes[0] })),
    rates('the district, a year', officer, 'rates', { unitId: '320703' }),
    rates('a community, a year', clerk, 'rates', { unitId: community }),
    rates('one service, a year', officer, 'rates', { unitId: '320703', serviceCode: serviceCodes[0] }),
    rates('records of the district', officer, 'records', { unitId: '320703', figure: 'all' }),
    rates('records of a community', clerk, 'records', { unitId: community, figure: 'all' }),
    rates('records, answered late', officer, 'records', { unitId: '320703', figure: 'lateAnswer' }),
  ]
}

/** How much a page shows. */
export function rowsOn(page: unknown): number {
  if (Array.isArray(page)) return page.length
  const { items, children } = page as { readonly items?: readonly unknown[]; readonly children?: readonly unknown[] }
  return (items ?? children ?? []).length
}
