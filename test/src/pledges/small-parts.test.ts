// What the screens of posts, families and problems work out for themselves.
import { dayMs } from '@core/kernel/china-day'
import type { Me } from '@core/accounts/accounts-api'
import type { AdoptionView, Fit, MyPledges, WorkOffer } from '@core/pledges/pledges-views'
import { familyAddress, groupsOf, readFamilyCode, scannedFamilyCode } from '@/features/pledges/family-code'
import { standingOf } from '@/features/pledges/family-standing'
import { linesOf } from '@/features/pledges/my-lines'
import { offersInput } from '@/features/pledges/offers-input'
import { ourPledges } from '@/features/pledges/our-pledges'
import { takeWays } from '@/features/pledges/take-ways'
import { liaisonUnits, mayAskFamilies, offeringUnits } from '@/features/pledges/units-held'
import { asLine, wordsIn } from '@/features/pledges/words-in'
import { sayFit, sayOffer } from '@/ui/words/pledges'
import { sayFact } from '@/ui/words/pledges-problems'

const now = Date.parse('2026-11-25T10:00:00+08:00')

test('words are taken apart as people part them, each once', () => {
  expect(wordsIn(' 电工、辅导，理发, 电工 ;写字 ')).toEqual(['电工', '辅导', '理发', '写字'])
  expect(wordsIn(' 、 ')).toEqual([])
  expect(wordsIn(asLine(['电工', '辅导']))).toEqual(['电工', '辅导'])
})

describe("the code of a family's letter", () => {
  const code = 'AB2CD3EFGH'
  test.each([`f=${code}`, `https://example.cn/?f=${code}`, `https://example.cn/?f=${code}#/pages`, `f%3D${code}`])(
    'is read from %s',
    (scanned) => expect(scannedFamilyCode(scanned)).toBe(code),
  )
  test('typed in groups and small letters it is the same', () => {
    expect(readFamilyCode('ab2cd 3efgh')).toBe(code)
    expect(readFamilyCode(groupsOf(code))).toBe(code)
    expect(readFamilyCode('AB2CD-3EFGH')).toBe(code)
  })
  test.each(['', 'h=LYH001', `b=${code}`, 'AB2CD3EFG', `f=${code}X`, 'AB0CD3EFGH', 'f=%E0%A4%A'])(
    '%j is another',
    (said) => expect(readFamilyCode(said)).toBeUndefined(),
  )
  test('what the QR code says is read again, with a site and without', () => {
    expect(scannedFamilyCode(familyAddress('https://example.cn', code))).toBe(code)
    expect(scannedFamilyCode(familyAddress('', code))).toBe(code)
  })
})

describe('why an offer fits', () => {
  const none: Fit = { walk: null, skills: [], times: [] }
  test('nothing is said where nothing was asked', () => expect(sayFit(none, 'adult')).toEqual([]))
  test('the way, the skill and the time, in this order', () => {
    const fit: Fit = {
      walk: { metres: 300, basis: 'walking', seconds: 240 },
      skills: ['电工'],
      times: ['weekend-morning'],
    }
    expect(sayFit(fit, 'adult')).toEqual(['步行约 4 分钟', '用得上您的手艺：电工', '您这时候有空：周末上午'])
    expect(sayFit(fit, 'wheels')[0]).toBe('路上约 4 分钟')
  })
  test('a straight line has no minutes', () => {
    const walk = { metres: 450, basis: 'straight-line', seconds: null } as const
    expect(sayFit({ ...none, walk }, 'adult')).toEqual(['直线距离（估计）450 米'])
  })
  test('below its name: where, when, how many; of a family what it wants', () => {
    expect(sayOffer(anOffer())).toBe('海棠支部家院 · 每周六上午 · 还要 2 人')
    expect(sayOffer(anOffer({ kind: 'family', hours: '', skills: ['买菜', '聊天'] }))).toBe('海棠支部家院 · 买菜、聊天')
  })
})

function anOffer(change: Partial<WorkOffer> = {}): WorkOffer {
  const said = {
    kind: 'post',
    id: 'p',
    title: '图书角',
    text: '',
    skills: ['整理'],
    times: [],
    hours: '每周六上午',
  } as const
  const where = { free: 2, unitName: '第一网格', placeId: 'h', placeName: '海棠支部家院' }
  return { ...said, ...where, fit: { walk: null, skills: [], times: [] }, demo: false, ...change }
}

describe('what is asked for', () => {
  const walker = { profile: 'older', ownSpeed: null, noStairs: true } as const
  const wishes = { skills: ['电工'], times: ['weekend-morning'] as const }
  test('where one is only once it was said', () => {
    expect(offersInput('post', { here: undefined, wishes }, walker)).toEqual({ kind: 'post', skills: ['电工'], times: ['weekend-morning'] }) // prettier-ignore
    const here = { lng: 119.3, lat: 34.7 }
    expect(offersInput('post', { here, wishes }, walker)).toMatchObject({
      position: { ...here, datum: 'wgs84' },
      walker,
    })
  })
  test('families and problems have no hours', () => {
    expect(offersInput('family', { here: undefined, wishes }, walker).times).toEqual([])
    expect(offersInput('problem', { here: undefined, wishes }, walker).times).toEqual([])
  })
  test('never more words than are taken', () => {
    const skills = Array.from({ length: 12 }, (_, index) => `手艺${index}`)
    expect(offersInput('post', { here: undefined, wishes: { skills, times: [] } }, walker).skills).toHaveLength(8)
  })
})

describe('where one stands with a family', () => {
  const mine = (state: AdoptionView['state'], againAt = 0) => ({
    pledgeId: 'p',
    state,
    askedAt: 1,
    agreedAt: 0,
    endedAt: 0,
    againAt,
  })
  test.each([
    ['asked', { mine: mine('asked'), free: 0 }, true],
    ['agreed', { mine: mine('agreed'), free: 2 }, true],
    // A member no more: what is theirs can still be ended.
    ['agreed', { mine: mine('agreed'), free: 2 }, false],
    ['later', { mine: mine('declined', now + dayMs), free: 3 }, true],
    ['may-ask', { mine: mine('declined', now), free: 3 }, true],
    // Sent away after they came: not offered what would be refused.
    ['later', { mine: mine('ended', now + dayMs), free: 3 }, true],
    ['may-ask', { mine: mine('ended'), free: 3 }, true],
    ['may-ask', { mine: null, free: 1 }, true],
    ['enough', { mine: null, free: 0 }, true],
    ['none', { mine: null, free: 1 }, false],
  ] as const)('%s', (standing, family, mayAsk) => expect(standingOf(family, mayAsk, now)).toBe(standing))
})

test('the family sees first who waits, then who comes, then what is over, the latest first', () => {
  const one = (pledgeId: string, state: AdoptionView['state'], endedAt = 0): AdoptionView => {
    return {
      pledgeId,
      name: pledgeId,
      unitName: '',
      state,
      askedAt: 1,
      agreedAt: 0,
      endedAt,
      endedBy: '',
      spoken: null,
    }
  }
  const adoptions = [one('a', 'declined', 5), one('b', 'agreed'), one('c', 'asked'), one('d', 'ended', 9)]
  const { asking, coming, over } = ourPledges({ adoptions })
  expect([asking, coming, over].map((all) => all.map(({ pledgeId }) => pledgeId))).toEqual([['c'], ['b'], ['d', 'a']])
})

describe('taking a problem on', () => {
  const units = [{ value: 'u1', text: '供电所' }]
  const share = (partnerUnitId: string, state: 'taken' | 'back' | 'done') => ({
    pledgeId: `p-${partnerUnitId}`,
    partnerUnitId,
    state,
  })
  test('for oneself and for the units one speaks for', () => {
    expect(takeWays({ mine: [] }, units).map(({ unitId }) => unitId)).toEqual(['u1', ''])
    expect(takeWays({ mine: [] }, [])).toHaveLength(1)
  })
  test('what is taken is not offered again, what was given back is', () => {
    expect(takeWays({ mine: [share('', 'taken'), share('u1', 'back')] }, units).map(({ unitId }) => unitId)).toEqual([
      'u1',
    ])
    expect(takeWays({ mine: [share('', 'taken'), share('u1', 'taken')] }, units)).toEqual([])
  })
})

describe('what I took on', () => {
  const empty: MyPledges = { posts: [], families: [], problems: [] }
  const dayOf = () => '5月1日'
  test('nothing is no line', () => expect(linesOf(empty, dayOf)).toEqual(empty))
  test('a post with its place, hours and end', () => {
    const post = {
      id: 'a',
      pledgeId: 'p',
      title: '图书角',
      hours: '',
      placeId: 'h',
      placeName: '海棠家院',
      from: 1,
      until: 2,
    }
    const { posts } = linesOf(
      {
        ...empty,
        posts: [
          { ...post, mayRenew: false },
          { ...post, mayRenew: true },
        ],
      },
      dayOf,
    )
    expect(posts.map(({ note }) => note)).toEqual([
      '海棠家院 · 做到 5月1日',
      '海棠家院 · 做到 5月1日 · 快到期了，续不续都行',
    ])
  })
  test('a family that left is said without a word of it, and of what is over no place is told', () => {
    const family = { id: 'f', pledgeId: 'p', label: '', placeName: '海棠家院', askedAt: 1, agreedAt: 1, endedAt: 2, againAt: 0 } // prettier-ignore
    const { families } = linesOf({ ...empty, families: [{ ...family, state: 'ended' }] }, dayOf)
    expect(families).toEqual([{ key: 'p', id: 'f', name: '已经退出的一家', note: '已经到此为止' }])
    // Nobody said yes: nothing has come to an end.
    const taken = linesOf({ ...empty, families: [{ ...family, agreedAt: 0, state: 'ended' }] }, dayOf)
    expect(taken.families[0]?.note).toBe('已经不问了')
  })
  test('a problem that is solved says so', () => {
    const problem = {
      id: 'x',
      pledgeId: 'p',
      title: '灯',
      partnerUnitId: 'u',
      state: 'done',
      problemState: 'closed',
    } as const
    const lines = linesOf(
      {
        ...empty,
        problems: [
          { ...problem, isDone: true },
          { ...problem, isDone: false },
        ],
      },
      dayOf,
    )
    expect(lines.problems.map(({ note }) => note)).toEqual(['解决了，谢谢您 · 替单位认的', '已经停了 · 替单位认的'])
  })
})

test('who may what: staff offer, members ask families, liaisons speak for units; each unit once', () => {
  const grant = (role: Me['grants'][number]['role'], unitId: string) => ({ role, unitId, unitName: unitId, until: now })
  const me = {
    grants: [grant('gridWorker', 'a'), grant('gridLeader', 'a'), grant('unitLiaison', 'p')],
  } as unknown as Me
  expect(offeringUnits(me)).toEqual([{ value: 'a', text: 'a' }])
  expect(liaisonUnits(me)).toEqual([{ value: 'p', text: 'p' }])
  expect(mayAskFamilies(me)).toBe(false)
  expect(mayAskFamilies({ ...me, grants: [grant('member', 'm')] })).toBe(true)
  expect(offeringUnits(undefined)).toEqual([])
})

test('the story of a problem says who did what', () => {
  const fact = { at: now, text: '', done: false }
  expect(sayFact({ ...fact, type: 'taken', name: '王芳' })).toBe('王芳：认下了')
  expect(sayFact({ ...fact, type: 'checked', name: '李工', done: true })).toBe('李工：看过了，解决了')
  expect(sayFact({ ...fact, type: 'checked', name: '', done: false })).toBe('看过了，还差一点')
})
