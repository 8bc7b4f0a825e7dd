// Who hears of what.
import { eraseAuthor } from '@core/requests/erase-author'
import { closeQuiet, quietDays } from '@core/requests/close-quiet'
import { tellingsOf } from '@core/requests/tell'
import { after, aDesk, aRequest, aResident, aStaff, noon, units } from '../../given'

const worker = aStaff('gridWorker', 'B', '王五')
const author = aResident()
const day = 24 * 3600 * 1000

test('a new request is told to the one on duty, not to its author', () => {
  const request = aRequest()
  expect(tellingsOf(request, 0)).toEqual([])
  expect(tellingsOf(request, 1)).toMatchObject([{ to: { person: 'p1' }, kind: 'request.arrived' }])
})

test('where nobody is on duty, the whole unit hears of it', () => {
  const request = aRequest()
  const desk = aDesk({ assigneeId: '' })
  const routed = { ...request, log: request.log.map((fact) => (fact.type === 'routed' ? { ...fact, desk } : fact)) }
  expect(tellingsOf(routed, 1)).toMatchObject([{ to: { staffOf: 'B' } }])
})

test('the resident hears of each step of the staff, and the staff of each of the resident', () => {
  let request = after(aRequest(), { type: 'answer', commandId: 'a', text: '修'.repeat(100), photos: [] }, worker)
  expect(tellingsOf(request, 2)).toMatchObject([
    { to: { account: author.accountId }, kind: 'request.answered' },
    { to: { followers: true }, kind: 'board.answered' },
  ])
  expect([...(tellingsOf(request, 2)[0]?.params.text ?? '')]).toHaveLength(60)
  request = after(request, { type: 'reopen', commandId: 'b', reason: '还是不亮' }, author)
  expect(tellingsOf(request, 3)).toMatchObject([{ to: { person: worker.personId }, kind: 'request.reopened' }])
})

test('a returned request tells its resident where it lies now', () => {
  const nextDesk = aDesk({ unitId: 'C', unitName: '棠梨社区', path: units.C.path, assigneeId: '', why: 'returned' })
  const request = after(aRequest(), { type: 'return', commandId: 'r', reason: '不归我们', nextDesk }, worker)
  expect(tellingsOf(request, 3)).toMatchObject([
    { to: { staffOf: 'C' }, kind: 'request.arrived' },
    { to: { account: author.accountId }, kind: 'request.rerouted', params: { unit: '棠梨社区' } },
  ])
})

test('a quiet answer closes after seven days, not before, and only once', () => {
  const answered = after(aRequest(), { type: 'answer', commandId: 'a', text: '好了', photos: [] }, worker)
  expect(closeQuiet(answered, noon + quietDays * day - 1)).toBe(answered)
  const closed = closeQuiet(answered, noon + quietDays * day)
  expect(closed).toMatchObject({ status: 'closed', log: [{}, {}, {}, { type: 'closed', by: { side: 'clock' } }] })
  expect(closeQuiet(closed, noon + 99 * day)).toBe(closed)
})

test('after its author is forgotten nothing of who or what is left, and nobody is told', () => {
  let request = after(
    aRequest({ hasContact: true }),
    { type: 'answer', commandId: 'a', text: '好了', photos: [] },
    worker,
  )
  request = after(request, { type: 'reopen', commandId: 'b', reason: '我家三楼还漏' }, author)
  const erased = eraseAuthor(request, noon + 1)
  expect(erased).toMatchObject({ authorId: '', description: '', photos: [], hasContact: false, status: 'closed' })
  // What leans on it is still brought along; telling finds nobody.
  expect(erased.delivered).toBeLessThan(erased.log.length)
  const left = JSON.stringify(erased)
  for (const word of ['我家三楼', author.accountId, '灯坏了', '119.305']) expect(left).not.toContain(word)
  expect(erased.log.flatMap((_, index) => tellingsOf(erased, index)).filter(({ to }) => 'account' in to)).toEqual([])
})
