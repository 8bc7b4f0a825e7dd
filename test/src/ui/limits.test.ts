// Limits as people say them, and each step of a request in a sentence.
import type { Happening, RequestFact } from '@core/requests/fact'
import { hoursText } from '@/ui/hours-text'
import { limitWords } from '@/ui/words/limits'
import { factWords, saidIn } from '@/ui/words/request-facts'
import { aDesk } from '../../given'

const at = (written: string) => Date.parse(`${written}+08:00`)
const now = at('2026-11-25T10:00:00')

test.each([
  ['accept', '2026-11-25T18:00:00', '今天 18:00 前接单'],
  ['answer', '2026-11-26T12:00:00', '明天 12:00 前答复'],
  ['answer', '2026-12-01T17:30:00', '12月1日 17:30 前答复'],
  ['accept', '2026-11-25T10:00:00', '接单已超时 1 分钟'],
  ['accept', '2026-11-25T09:25:00', '接单已超时 35 分钟'],
  ['answer', '2026-11-25T08:00:00', '答复已超时 2 小时'],
  ['answer', '2026-11-22T09:00:00', '答复已超时 3 天'],
] as const)('%s by %s: %s', (stage, due, said) => {
  expect(limitWords(stage, at(due), now)).toBe(said)
})

const helper = { id: 'h', name: '小刘', kind: 'volunteer' } as const
const publicity = { agreed: true, text: null, photoIds: [], hidden: true }
const note = { whistleId: 'w', unitNames: ['供电公司'], person: '李工', text: '', key: 'k' }
/** One of each kind; a kind that is missing does not compile. */
const facts: { readonly [T in Happening['type']]: Extract<Happening, { readonly type: T }> } = {
  submitted: { type: 'submitted' },
  routed: { type: 'routed', desk: aDesk() },
  accepted: { type: 'accepted' },
  progressed: { type: 'progressed', text: '在路上', photos: [] },
  answered: { type: 'answered', text: '好了', photos: [] },
  returned: { type: 'returned', reason: '要城管办' },
  transferred: { type: 'transferred', reason: '他熟' },
  split: { type: 'split', parts: [] },
  partDone: { type: 'partDone', partId: 'p', serviceName: '路灯照明', text: '换了' },
  joined: { type: 'joined', reason: '一起办快' },
  merged: { type: 'merged', intoId: 'x' },
  absorbed: { type: 'absorbed', fromId: 'x' },
  followed: { type: 'followed', what: 'answered', name: '王芳', text: '好了', photos: [] },
  unmerged: { type: 'unmerged', reason: '不是一件' },
  followedUp: { type: 'followedUp', outcome: 'unreached', note: '下午再打' },
  extensionAsked: { type: 'extensionAsked', minutes: 960, reason: '等配件' },
  extensionDecided: { type: 'extensionDecided', granted: true, minutes: 960, reason: '' },
  triaged: { type: 'triaged', urgency: 'urgent', reason: '有老人' },
  helperJoined: { type: 'helperJoined', helper },
  helperLeft: { type: 'helperLeft', helper },
  flagged: { type: 'flagged', labels: ['advert'] },
  cleared: { type: 'cleared', note: '' },
  published: { type: 'published', publicity },
  claimed: { type: 'claimed' },
  confirmed: { type: 'confirmed' },
  reopened: { type: 'reopened', reason: '还是黑的' },
  rated: { type: 'rated', rating: 'satisfied', comment: '谢谢' },
  withdrawn: { type: 'withdrawn', reason: '自己好了' },
  closed: { type: 'closed', note: '' },
  reminded: { type: 'reminded', stage: 'accept', due: now },
  escalated: { type: 'escalated', stage: 'answer', due: now, unitId: 'C', unitName: '海棠社区', toLeader: false },
  whistled: { type: 'whistled', note: { ...note, type: 'reported' } },
}
const story = (happening: Happening, name = '张三'): RequestFact => ({
  ...happening,
  at: now,
  by: { id: 'p', name, side: 'staff' },
  commandId: 'c',
})

test.each(Object.values(facts).map((one) => [one.type, one] as const))('%s is a sentence for both sides', (_, one) => {
  for (const own of [true, false]) {
    for (const name of ['张三', '']) {
      const said = factWords(story(one, name), own)
      expect(said).toMatch(/[\u4e00-\u9fff]/)
      expect(said).not.toMatch(/undefined|null|\[object|^ /)
    }
  }
})

test('what was written with a step stands under it', () => {
  expect(saidIn(story(facts.progressed))).toBe('在路上')
  expect(saidIn(story(facts.returned))).toBe('要城管办')
  expect(saidIn(story(facts.followedUp))).toBe('下午再打')
  expect(saidIn(story(facts.accepted))).toBe('')
})

test('the person who asked is spoken to, staff read about them', () => {
  expect(factWords(story(facts.withdrawn), true)).toBe('您说不用办了')
  expect(factWords(story(facts.withdrawn), false)).toBe('居民说不用办了')
})

test('hours of a week are said in days and spans', () => {
  const days = (weekdays: readonly number[], from: number, to: number) =>
    weekdays.map((weekday) => ({ weekday, from, to }))
  expect(hoursText(days([0, 1, 2, 3, 4], 1080, 1440))).toBe('周一至周五 18:00—24:00')
  expect(hoursText([...days([0, 1, 2, 3, 4, 5, 6], 0, 360), ...days([0, 1, 2, 3, 4, 5, 6], 1320, 1440)])).toBe(
    '每天 00:00—06:00、22:00—24:00',
  )
  expect(hoursText([...days([0, 1, 2, 3, 4, 5, 6], 0, 510), ...days([5, 6], 510, 720)])).toBe(
    '每天 00:00—08:30，周六、周日 08:30—12:00',
  )
})
