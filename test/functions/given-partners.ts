// Partner units of the small district, and people who speak for them.
import { newAccount, privacyNotice } from '@core/accounts/account'
import type { GrantRecord } from '@core/accounts/person'
import type { PartnerUnit } from '@core/partners/partner-unit'
import type { Store } from '../../cloudfunctions/_kit/store'
import { noon } from '../given'
import { aCommandId } from './given-world'

const partner = (id: string, name: string, path: readonly string[], serviceCodes: readonly string[]): PartnerUnit => ({
  id,
  name,
  kind: '供电',
  path,
  phone: '0518-00000009',
  serviceCodes,
  demo: true,
})

/** P1 in community C, P2 in the neighbouring C2, PD of the whole district; nobody yet speaks for PD. */
export const partners = {
  P1: partner('P1', '一号物业', ['D', 'S', 'C'], []),
  P2: partner('P2', '二号物业', ['D', 'S', 'C2'], []),
  PD: partner('PD', '供电公司', ['D'], ['lamp']),
}

/** Before the first call: the district is read once. */
export async function seedPartners(store: Store): Promise<void> {
  for (const unit of Object.values(partners)) await store.insert('partnerUnits', unit.id, unit)
  await seedLiaison(store, 'liaison', 'P1')
  await seedLiaison(store, 'foreignLiaison', 'P2')
}

async function seedLiaison(store: Store, key: string, unitId: 'P1' | 'P2'): Promise<void> {
  const consents = [{ notice: privacyNotice, kind: 'privacy', at: 0, by: 'self' } as const]
  const personId = `person-${key}`
  const path = [...partners[unitId].path, unitId]
  const grant: GrantRecord = { role: 'unitLiaison', unitId, path, personId, from: 0, until: noon * 2, grantedBy: 'import', grantedAt: 0, revokedAt: 0, revokedBy: '' } // prettier-ignore
  await store.insert('accounts', `account-${key}`, { ...newAccount(0), personId, consents })
  await store.insert('people', personId, { name: `${key}同志`, title: '联络员', unitId, path, accountId: `account-${key}`, demo: true }) // prettier-ignore
  await store.insert('grants', `grant-${key}`, grant)
}

let blows = 0
export function aBlow(over: Partial<ReturnType<typeof blowInput>> = {}) {
  return { ...blowInput(), ...over }
}
function blowInput() {
  return {
    id: `whistle-${String(blows++).padStart(12, '0')}`,
    unitId: 'C',
    partnerIds: ['P1'] as readonly string[] as string[],
    requestIds: [] as string[],
    what: '路灯整片不亮',
    urgency: 'normal' as 'normal' | 'emergency',
  }
}

export const toP1 = (id: string) => ({ id, unitId: 'P1', commandId: aCommandId() })
export const zhang = { name: '张师傅', phone: '139 0000 0001' }
