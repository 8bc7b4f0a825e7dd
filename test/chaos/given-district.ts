// The demo's district in a store of one's own, without the demo's sign-in: ten staff of one line of it, linked as real
// staff are, by invitation.
import path from 'node:path'
import { privacyNotice } from '@core/accounts/account'
import type { ServicePlace } from '@core/homes/service-place'
import { districtMap } from '../../cloudfunctions/_kit/district-map'
import type { World } from '../../cloudfunctions/_kit/dispatch'
import { newInvitation } from '../../cloudfunctions/accounts/organisation'
import { functions } from '../../server/functions'
import { runImport } from '../../server/import/run-import'
import { worldAround } from '../functions/given-world'
import type { OpenStore } from '../../server/stores/open-store'

/** A community of the demo district with three grid branches, and everybody who answers its requests. */
export const community = '320703008002'
export const unitsOfLine = ['320703', '320703008', community, `${community}B01`, `${community}B03`, `${community}B04`]
export const officer = 'P0001'
export const staff = [officer, 'P0002', 'P0015', 'P0016', 'P0105', 'P0106', 'P0451', 'P0452', 'P0455', 'P0458']

/** Answers homes that lie in the community's grids. */
export async function givenDistrict(
  store: OpenStore,
  accountOf: (who: string) => string,
): Promise<readonly ServicePlace[]> {
  const said: string[] = []
  const isSound = await runImport(path.join(process.cwd(), 'data/demo'), store, (line) => said.push(line))
  if (!isSound) throw new Error(said.join('\n'))
  const given = worldAround(store)
  given.clock.now = Date.now()
  for (const personId of staff) await link(personId, accountOf(personId), given.world())
  const map = await districtMap(store)
  const homes = map?.places.filter(({ position }) => map.gridIndex.at(position)?.communityId === community) ?? []
  if (homes.length === 0) throw new Error('no home lies in the community')
  return homes
}

async function link(personId: string, accountId: string, world: World): Promise<void> {
  const { code } = await newInvitation(personId, world)
  const identity = { accountId, pushAddress: '' }
  const calls = [
    { procedure: 'consent', input: { notice: privacyNotice, kind: 'privacy', by: 'self' } },
    { procedure: 'claim', input: { code } },
  ]
  for (const call of calls) {
    const answer = await functions.accounts(call, identity, world)
    if (!answer.ok) throw new Error(`${personId}: ${answer.error.reason}`)
  }
}
