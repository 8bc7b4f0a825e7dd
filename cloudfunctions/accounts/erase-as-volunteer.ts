// A volunteer leaves teams and lists, and what they did is nobody's: tickets stay, since others stand in line behind them.
import { ok } from '@core/kernel/result'
import { eraseSigner } from '@core/volunteers/decide-sign-up'
import { noProfile } from '@core/volunteers/team'
import type { World } from '../_kit/dispatch'
import { readAll } from '../_kit/read-all'
import { storedSignUp } from '../_kit/stored-sign-up'
import { blank } from './blank'

export async function eraseAsVolunteer(accountId: string, { store, now }: Pick<World, 'store' | 'now'>): Promise<void> {
  await blank(store, 'volunteerProfiles', accountId, () => ok(noProfile))
  for (const { _id } of await readAll(store, 'teamMembers', 'account', { accountId })) {
    await blank(store, 'teamMembers', _id, (member) =>
      ok({ ...member, accountId: '', personId: '', name: '', current: 0, leftAt: member.leftAt || now }),
    )
  }
  for (const { _id } of await readAll(store, 'signUps', 'account', { accountId })) {
    // Unsettled: a seat that becomes free is given on by the clock.
    await blank(store, 'signUps', _id, (signUp) => ok(storedSignUp(eraseSigner(signUp, now), 'unsettled', now)))
  }
}
