// Why a request was closed is said as it was.
import { closeQuiet } from '@core/requests/close-quiet'
import { eraseAuthor } from '@core/requests/erase-author'
import { endPart } from '@core/requests/parts'
import type { RequestFact } from '@core/requests/fact'
import type { DeskReason, ServiceRequest } from '@core/requests/request'
import { factWords } from '@/ui/words/request-facts'
import { aRequest, noon } from '../../given'

const lastWords = ({ log }: ServiceRequest) => {
  const fact = log.at(-1)
  return fact && factWords(fact, false)
}

test('by the clock after days of silence, with the whole one, or because its resident is forgotten', () => {
  const answered = aRequest({ status: 'answered', updatedAt: 0 })
  expect(lastWords(closeQuiet(answered, noon))).toContain('七天')
  expect(lastWords(endPart(aRequest({ partOf: 'whole' }), noon))).toContain('整件事')
  expect(lastWords(eraseAuthor(aRequest(), noon))).toContain('删除')
})

test('a return says where it goes: up one, or to the community that must decide', () => {
  const by = { id: 'p', name: '张三', side: 'staff' } as const
  const returned = { type: 'returned', reason: '不归这里', at: noon, by, commandId: 'c' } as const
  const routedFor = (why: DeskReason): RequestFact => ({
    ...returned,
    type: 'routed',
    desk: { ...aRequest().desk, why },
  })
  expect(factWords(returned, false, routedFor('returned'))).toBe('张三 退回上一级')
  expect(factWords(returned, false, routedFor('must-decide'))).toBe('张三 退回，交社区定')
})
