// One's own data as a person can read them: everything that is kept, in words, without a brace.
import type { PersonalData } from '@core/accounts/accounts-api'
import { usualNotices } from '@core/accounts/notice-settings'
import { readMyData, textOf } from '@/features/accounts/read-my-data'
import { aRequest, noon } from '../../given'

const message = { recipientId: 'account-resident', at: noon, read: 0, push: 'none', pushAt: 0, pushAttempts: 0, urgent: false, requestId: 'r' } as const // prettier-ignore
const data: PersonalData = {
  exportedAt: noon,
  account: {
    id: 'account-resident',
    createdAt: noon,
    consents: [{ notice: '2026-11', kind: 'privacy', at: noon, by: 'guardian' }],
  },
  contacts: [{ ownerId: 'account-resident', name: '老李', phone: '13800000000', about: { name: '王奶奶', phone: '13911112222', relation: '邻居' } }], // prettier-ignore
  contactReads: [{ ownerId: 'account-resident', requestId: 'r', readerId: 'p', readerName: '小王', at: noon }],
  requests: [aRequest({ description: '厨房漏水到楼下' })],
  messages: [{ ...message, kind: 'request.accepted', params: { service: '路灯照明', name: '小王' } }],
  noticeSettings: { ...usualNotices, left: 2 },
  meToos: [],
  offers: [],
  service: [{ section: 'promises', text: '每周看一次独居老人', at: 1_763_000_000_000 }],
  councils: {
    matters: [{ title: '电梯停了三个月', text: '物业说没有钱修', raisedAt: noon }],
    parties: [{ matter: '电梯停了三个月', party: '业主代表' }],
    signIns: [{ at: noon }],
    ratings: [{ rating: 'satisfied', comment: '修得快', at: noon }],
    statements: [{ text: '充电桩装在车棚里', at: noon }],
    opinions: [{ matterId: 'm', accountId: 'account-resident', stances: { s: 1, t: -1 }, said: [], updatedAt: noon }],
    electorClaims: [
      { registerName: '海棠苑业主', claimedAt: noon, units: ['3号楼501'], names: ['李一'], heads: 1, area: 9837 },
    ],
    votes: [{ title: '换不换物业', choice: '换一家', at: noon, via: 'phone' }],
    slips: [{ title: '修不修电梯', by: 'paper' }],
    proxies: [{ title: '修不修电梯', side: 'held', at: noon }],
  },
}

test('all that is kept can be read', () => {
  const text = textOf(readMyData(data))
  for (const said of [
    '老李',
    '13800000000',
    '王奶奶',
    '13911112222',
    '邻居',
    '厨房漏水到楼下',
    '路灯照明',
    '小王接了您的“路灯照明”',
    '监护人同意',
    '2026年11月24日 12:00',
    '21:00 到 07:00',
    '2 次',
    '电梯停了三个月：业主代表',
    '修得快',
    '充电桩装在车棚里',
    '2 句',
    '海棠苑业主',
    '换不换物业：换一家',
    '每周看一次独居老人',
    '3号楼501',
    '领的是纸质票',
    '修不修电梯：我替别人投',
  ])
    // prettier-ignore
    expect(text).toContain(said)
  expect(text).not.toMatch(/[{}[\]"]|undefined|null|NaN/)
})

test('where nothing is kept it says so, and a request of another shape breaks nothing', () => {
  const nothing = { ...data, account: null, contacts: [], contactReads: [], requests: [null, 'odd', { log: 3 }], messages: [] } // prettier-ignore
  const text = textOf(readMyData(nothing))
  expect(text).toContain('【联系方式】\n没有。')
  expect(text).not.toMatch(/undefined|null|NaN/)
})
