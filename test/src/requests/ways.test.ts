// The buttons of the desk come from the one table of the life: nothing is missing, nothing is offered in vain.
import { commandNames, life } from '@core/requests/life'
import { may } from '@core/requests/may'
import { waysOf } from '@/features/requests/ways'
import { wayWords } from '@/ui/words/ways'
import { aRequest, aResident, aStaff, after } from '../../given'

/** These have a place of their own above the list: the first button, the answer, and two cards. */
const above = ['accept', 'answer', 'decideExtension', 'clear']
const view = (request: ReturnType<typeof aRequest>) => ({ ...request, id: 'request-1', photoUrls: {}, thumbUrls: {}, voiceUrl: '' }) // prettier-ignore
const worker = aStaff('gridWorker', 'B')

test('every command of staff has its place on the screen', () => {
  const ofStaff = commandNames.filter((name) => life[name].by !== 'author')
  // “没办好，重新办” is an outcome of the call.
  expect(ofStaff.filter((name) => !above.includes(name) && !(name in wayWords) && name !== 'recall')).toEqual([])
})

test('the list is what the rule allows, in every state', () => {
  const routed = aRequest()
  const accepted = after(routed, { type: 'accept', commandId: 'c1' }, worker)
  const answered = after(accepted, { type: 'answer', commandId: 'c2', text: '好了', photos: [] }, worker)
  for (const request of [routed, accepted, answered]) {
    const ways = waysOf(view(request), worker)
    const allowed = commandNames.filter((name) => may(request, name, worker) && name in wayWords)
    expect([...ways].sort()).toEqual([...allowed].sort())
  }
  expect(waysOf(view(answered), worker)).toContain('followUp')
  expect(waysOf(view(routed), worker)).not.toContain('followUp')
})

test('who handles nothing is offered nothing', () => {
  expect(waysOf(view(aRequest()), aResident())).toEqual([])
  expect(waysOf(view(aRequest()), aStaff('gridWorker', 'B2'))).toEqual([])
})
