// The answers neighbours and other programs see: every one, in order, and none as standing that was taken up again.
import { boardEntryOf } from '@core/board/board-entry'
import { answersIn, standingAnswer } from '@core/requests/answers'
import { followMain } from '@core/requests/follow-main'
import type { ServiceRequest } from '@core/requests/request'
import { after, aRequest, aResident, aStaff, aTerms, noon } from '../../given'

const worker = aStaff('gridWorker', 'B', '王五')
const answered = (request: ServiceRequest, text: string, at: number) =>
  after(request, { type: 'answer', commandId: text, text, photos: [] }, worker, at)
const reopened = (request: ServiceRequest) =>
  after(request, { type: 'reopen', commandId: 'r', reason: '还是黑的' }, aResident(), noon + 3)
const shown = () => {
  const request = aRequest()
  return { ...request, publicity: { ...request.publicity, agreed: true } }
}

/** Merged, told of each step of the main one, and answered with it. */
function followed(): ServiceRequest {
  const merge = { type: 'merge', commandId: 'm', id: 'two', into: { ...aRequest(), id: 'one' } } as const
  const taken = after(aRequest(), { type: 'accept', commandId: 'a' }, worker, noon + 1)
  return followMain(after(shown(), merge, worker), 'one', answered(taken, '换好了', noon + 2), noon + 2, aTerms())
}

test('what came of the request it was merged into is its answer; that somebody took it up is none', () => {
  const entry = boardEntryOf(followed())
  expect(entry).toMatchObject({ shown: 1, status: 'answered', open: 0 })
  expect(entry.answers).toEqual([{ text: '换好了', at: noon + 2, unitName: entry.unitName }])
})

test('a later answer follows the one that came from another request', () => {
  const again = answered(reopened(followed()), '又换了一个', noon + 4)
  expect(boardEntryOf(again).answers.map(({ text }) => text)).toEqual(['换好了', '又换了一个'])
  expect(standingAnswer(again.status, answersIn(again.log))?.text).toBe('又换了一个')
})

test('an answer that its resident took back to work stands no more', () => {
  const first = answered(shown(), '换好了', noon + 1)
  expect(standingAnswer(first.status, answersIn(first.log))?.text).toBe('换好了')
  const again = reopened(first)
  expect(answersIn(again.log)).toHaveLength(1)
  expect(standingAnswer(again.status, answersIn(again.log))).toBeUndefined()
})
