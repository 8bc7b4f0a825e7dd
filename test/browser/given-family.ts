// Posts, families and problems to look at: the demo's own, and a family on its own phone, which a party member asked.
import { privacyNotice } from '@core/accounts/account'
import type { PlaceSummary } from '@core/homes/homes-api'
import { must, type Client } from '../server-process'
import type { LookedAt } from './looked-at'
import { consent } from './on-screen'

const family = `family-of-screens-${'0'.repeat(8)}`

export async function givenFamily(client: Client, home: PlaceSummary): Promise<void> {
  for (const who of ['member', 'volunteer', 'gridWorker']) await consent(client, who)
  await must(client.call('volunteer', 'accounts', 'consent', { notice: privacyNotice, kind: 'sensitive', by: 'self' }))
  const { grants } = await must(client.call('gridWorker', 'accounts', 'me', {}))
  const said = { label: '一位爱听戏的老人', needs: ['聊天'], placeId: home.id, unitId: grants[0]?.unitId ?? '' }
  const agreed = { how: 'in-person', agreed: true, agreedSensitive: true } as const
  const contact = { name: '示例奶奶', phone: '0518-0000-0999', address: '示例地址' }
  const { code } = await must(client.call('gridWorker', 'pledges', 'enterFamily', { id: family, ...said, consent: agreed, contact })) // prettier-ignore
  await must(client.call('volunteer', 'pledges', 'claimFamily', { code }))
  await must(client.call('member', 'pledges', 'askFamily', { id: family, commandId: `ask-${family}` }))
}

export const pledgeScreens: Readonly<Record<string, LookedAt>> = {
  'work to take on': {
    who: 'resident',
    address: () => '/#/packages/pledges/index',
    there: '图书角值守（示例）',
  },
  'work offered by staff': {
    who: 'gridWorker',
    address: () => '/#/packages/pledges/index?kind=family',
    there: '我们登记的人家',
  },
  'one post': { who: 'resident', address: () => '/#/packages/pledges/post?id=post-002', there: '怎么称呼您' },
  'one problem': { who: 'gridWorker', address: () => '/#/packages/pledges/problem?id=problem-001', there: '谁在办' },
  'one family': {
    who: 'member',
    address: () => `/#/packages/pledges/family?id=${family}`,
    there: '已经问了，等这家点头',
  },
  'one family for staff': {
    who: 'gridWorker',
    address: () => `/#/packages/pledges/family?id=${family}`,
    there: '给这家的信',
  },
  "a family's own side": { who: 'volunteer', address: () => '/#/packages/pledges/ours', there: /想常来您家看看/ },
  "taking up a family's letter": {
    who: 'elder',
    address: () => '/#/packages/pledges/ours',
    there: '常来看我家的人',
  },
  'what I took on': { who: 'member', address: () => '/#/packages/pledges/mine', there: '一位爱听戏的老人' },
  'entering a family': {
    who: 'gridWorker',
    address: () => '/#/packages/pledges/offer?kind=family',
    there: '大概是什么样的人家',
  },
}
