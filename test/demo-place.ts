// Somewhere in the demo district that lies in the grid of the demo's grid worker.
import type { PlaceSummary } from '@core/homes/homes-api'
import { must, type Client } from './server-process'

/** A home there: its code is at its door, its position is in the grid. */
export async function homeOfGridWorker({ call }: Client): Promise<PlaceSummary> {
  const { grants } = await must(call('gridWorker', 'accounts', 'me', {}))
  const units = grants.map((grant) => grant.unitId)
  for (const home of await must(call('', 'homes', 'list', {}))) {
    const chain = await must(call('', 'district', 'chain', { position: { ...home.position, datum: 'wgs84' } }))
    if (chain.units.some((unit) => units.includes(unit.id))) return home
  }
  throw new Error('no home lies in the grid of the demo grid worker')
}
