// Requests that hang together: parts and their whole, duplicates and their main one. None is lost with the other.
import { eraseAuthor } from '@core/requests/erase-author'
import { absorb, followMain } from '@core/requests/follow-main'
import { endPart, notePartDone, partOfRequest, partReport } from '@core/requests/parts'
import { queueOf } from '@core/requests/life'
import type { ServiceRequest } from '@core/requests/request'
import { after, aDesk, aRequest, aResident, aStaff, aTerms, noon } from '../../given'

const worker = aStaff('gridWorker', 'B', '王五')
const author = aResident()
const terms = aTerms()
const merged = () =>
  after(aRequest(), { type: 'merge', commandId: 'm', id: 'two', into: { ...aRequest(), id: 'one' } }, worker)
const follow = (request: ServiceRequest, main: ServiceRequest, at = noon + 5) =>
  followMain(request, 'one', main, at, terms)

describe('a duplicate', () => {
  test('hears of the main one’s answer as its own, and its resident may object', () => {
    const main = after(aRequest(), { type: 'answer', commandId: 'x', text: '换好了', photos: [] }, worker, noon + 1)
    const told = follow(merged(), main)
    expect(told).toMatchObject({ status: 'answered', mergedInto: '', desk: { assigneeName: '王五' } })
    expect(told.log.at(-1)).toMatchObject({ type: 'followed', what: 'answered', text: '换好了', name: '王五' })
    expect(after(told, { type: 'reopen', commandId: 'y', reason: '我家还黑' }, author).status).toBe('reopened')
  })

  test('hears of each step once, however often it is told', () => {
    const main = after(aRequest(), { type: 'accept', commandId: 'x' }, worker, noon + 1)
    const once = follow(merged(), main)
    expect(once.log.length).toBe(merged().log.length + 1)
    expect(follow(once, main)).toBe(once)
  })

  test('does not hear what was said before it was merged', () => {
    const main = after(
      aRequest(),
      { type: 'progress', commandId: 'x', text: '昨天说的', photos: [] },
      worker,
      noon - 1000,
    )
    expect(follow(merged(), main).log).toHaveLength(merged().log.length)
  })

  test.each([
    ['withdrawn', (main: ServiceRequest) => after(main, { type: 'withdraw', commandId: 'w', reason: '' }, author)],
    ['erased', (main: ServiceRequest) => eraseAuthor(main, noon + 1)],
  ] as const)('stands on its own again when the main one is %s', (_, end) => {
    const alone = follow(merged(), end(aRequest()))
    expect(alone).toMatchObject({ status: 'routed', mergedInto: '' })
    expect(queueOf(alone.status)).toBe('toDo')
    expect(follow(alone, end(aRequest()))).toBe(alone)
  })

  test('is counted by its main one once', () => {
    const once = absorb(aRequest(), 'two', noon)
    expect(once.duplicates).toEqual(['two'])
    expect(absorb(once, 'two', noon)).toBe(once)
  })
})

describe('a part', () => {
  const parts = ['a', 'b'].map((id) => ({ id, serviceCode: 'lamp', serviceName: '路灯', description: '换灯', unitId: '', done: false })) // prettier-ignore
  const whole = after(aRequest({ hasContact: true }), { type: 'split', commandId: 's', parts }, worker)
  const first = parts[0] as (typeof parts)[number]
  const part = partOfRequest('whole', whole, first, aDesk(), noon, terms)

  test('carries place and pictures, never author, contact or publicity', () => {
    expect(part).toMatchObject({ partOf: 'whole', hasContact: false, status: 'routed', place: whole.place })
    expect(part.authorId).not.toBe(whole.authorId)
    expect(part.publicity).toMatchObject({ agreed: false, hidden: true })
  })

  test('reports once when it is answered', () => {
    expect(partReport(part)).toBeUndefined()
    const answered = after(part, { type: 'answer', commandId: 'x', text: '灯好了', photos: [] }, worker)
    expect(partReport(answered)).toBe('灯好了')
    const told = notePartDone(whole, 'a', '灯好了', noon)
    expect(told.parts.map(({ done }) => done)).toEqual([true, false])
    expect(notePartDone(told, 'a', '灯好了', noon)).toBe(told)
  })

  test('ends with its whole, once', () => {
    const ended = endPart(part, noon)
    expect(ended).toMatchObject({ status: 'closed', timing: { answerBy: 0 } })
    expect(endPart(ended, noon + 1)).toBe(ended)
  })
})
