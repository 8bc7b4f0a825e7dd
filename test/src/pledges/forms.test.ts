// The small forms of posts, families and problems: what they ask, what is missing, and what goes out.
import type { Result } from '@core/kernel/result'
import { pledgesApi } from '@core/pledges/pledges-api'
import type { PlaceSummary } from '@core/homes/homes-api'
import type { PostView } from '@core/pledges/pledges-views'
import { familyFaults, familyFields, familySaid } from '@/features/pledges/family-answers'
import { placesFound } from '@/features/pledges/place-question'
import { answersOf, postFaults, postFields, postSaid } from '@/features/pledges/post-answers'
import { checkFaults, checkSaid } from '@/features/pledges/check-answers'
import { problemFaults, problemSaid } from '@/features/pledges/problem-answers'
import { chosenUnit, unitQuestion } from '@/features/pledges/unit-question'

const id = 'an-id-of-this-test-0000'
const places = [
  { id: 'home-1', name: '海棠新村支部家院', address: '海州湾街道海棠新村' },
  { id: 'home-2', name: '望海新村支部家院', address: '海州湾街道望海新村' },
  { id: 'centre', name: '棠梨社区党群服务中心', address: '棠梨路 1 号' },
] as unknown as readonly PlaceSummary[]

describe('which home is near', () => {
  const found = (typed: string, chosen = '') =>
    placesFound(places, { typed, unitName: '棠梨社区第一网格党支部', chosen }).map((place) => place.id)
  test('before anything is typed, what is called as the unit is', () => expect(found('')).toEqual(['centre']))
  test('by name first, then by address', () => {
    expect(found('新村')).toEqual(['home-1', 'home-2'])
    expect(found('棠梨')).toEqual(['centre'])
    expect(found('海州湾 街道')).toEqual(['home-1', 'home-2'])
  })
  test('the chosen one stays, whatever is typed', () => expect(found('望海', 'home-1')).toEqual(['home-1', 'home-2']))
  test('nothing fits', () => expect(found('没有这里')).toEqual([]))
  test('never more than can be looked over', () => {
    const many = Array.from({ length: 30 }, (_, index) => ({ id: `h${index}`, name: `家院${index}`, address: '' }))
    expect(placesFound(many, { typed: '家院', unitName: '', chosen: 'h9' })).toHaveLength(6)
  })
})

describe('a post', () => {
  const answers = {
    title: '图书角',
    text: '',
    placeId: 'home-1',
    skills: '整理，写字',
    times: 'weekend-afternoon,weekend-morning',
    hours: '',
    seats: '4',
  }
  test('what goes out is what the contract takes', () => {
    const input = taken(
      pledgesApi.offerPost.parse({
        id,
        unitId: 'u',
        ...postSaid(answers),
      }),
    )
    expect(input).toMatchObject({ skills: ['整理', '写字'], times: ['weekend-morning', 'weekend-afternoon'], seats: 4 })
  })
  test('where nobody touched the number it is the usual one', () => expect(postSaid({}).seats).toBe(2))
  test('what is missing stands beside its question', () => {
    expect(Object.keys(postFaults({}))).toEqual(['title', 'placeId'])
    expect(postFaults(answers)).toEqual({})
    const asked = postFields(places, answers, '').map(({ name }) => name)
    expect(Object.keys(postFaults({})).every((name) => asked.includes(name))).toBe(true)
  })
  test('changed, it begins as it is', () => {
    const post = { ...postSaid(answers), id, unitId: 'u' } as unknown as PostView
    expect(postSaid(answersOf(post))).toEqual(postSaid(answers))
  })
})

describe('a family', () => {
  const answers = {
    label: '一位独居老人',
    needs: '买菜、聊天',
    mark: '3月2日走访的第二家',
    placeId: 'home-1',
    how: 'paper',
    consent: 'list,sensitive',
  }
  const contact = { name: '李奶奶', phone: '13800000000', address: '3 号楼 201' }
  test('what goes out is what the contract takes', () => {
    const input = taken(pledgesApi.enterFamily.parse({ id, unitId: 'u', ...familySaid(answers), contact }))
    expect(input).toMatchObject({
      needs: ['买菜', '聊天'],
      mark: '3月2日走访的第二家',
      consent: { how: 'paper', agreed: true, agreedSensitive: true },
    })
  })
  test.each(['', 'list', 'sensitive'])('with %j ticked alone it is not entered', (consent) => {
    expect(Object.keys(familyFaults({ ...answers, consent }))).toEqual(['consent'])
  })
  test('nothing is taken for granted', () => {
    expect(Object.keys(familyFaults({}))).toEqual(['label', 'needs', 'placeId', 'how', 'consent'])
    expect(familyFields(places, {}, '').every(({ usual }) => usual === undefined)).toBe(true)
    expect(familyFaults(answers)).toEqual({})
  })
})

describe('a problem', () => {
  test('what goes out is what the contract takes, also out of a request', () => {
    const said = problemSaid({ title: '灯坏', text: '半年三次', placeId: 'home-1', skills: '电工' })
    expect(taken(pledgesApi.openProblem.parse({ id, unitId: 'u', ...said })).skills).toEqual(['电工'])
    const bare = problemSaid({ placeId: 'home-1' })
    expect(taken(pledgesApi.openProblem.parse({ id, unitId: 'u', requestId: 'r', ...bare })).title).toBe('')
  })
  test('title and text may only be left to a request', () => {
    expect(Object.keys(problemFaults({ placeId: 'home-1' }, false))).toEqual(['title', 'text'])
    expect(problemFaults({ placeId: 'home-1' }, true)).toEqual({})
    expect(Object.keys(problemFaults({}, true))).toEqual(['placeId'])
  })
  test('a check says yes, or why not', () => {
    expect(Object.keys(checkFaults({}))).toEqual(['done'])
    expect(Object.keys(checkFaults({ done: 'no', reason: ' ' }))).toEqual(['reason'])
    expect(checkFaults({ done: 'yes' })).toEqual({})
    // Typed before one changed one's mind.
    expect(checkSaid({ done: 'yes', reason: '灯不亮' })).toEqual({ done: true, reason: '' })
    expect(checkSaid({ done: 'no', reason: '灯不亮' })).toEqual({ done: false, reason: '灯不亮' })
  })
})

describe('in whose name', () => {
  const units = [
    { value: 'a', text: '甲' },
    { value: 'b', text: '乙' },
  ]
  test('asked only of those who have several', () => {
    expect(unitQuestion('哪个', units.slice(0, 1))).toEqual([])
    expect(unitQuestion('哪个', units)).toHaveLength(1)
  })
  test('the first until another is chosen', () => {
    expect(chosenUnit(units, {}).value).toBe('a')
    expect(chosenUnit(units, { unitId: 'b' }).value).toBe('b')
    // Kept from when one held another unit.
    expect(chosenUnit(units, { unitId: 'gone' }).value).toBe('a')
  })
})

/** As the server reads what a client sent. */
function taken<T>(parsed: Result<T>): T {
  if (!parsed.ok) throw new Error(`${parsed.error.reason} at ${parsed.error.field}`)
  return parsed.value
}
