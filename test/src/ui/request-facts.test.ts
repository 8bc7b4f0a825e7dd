// Why a request was closed is said as it was.
import { closeQuiet } from '@core/requests/close-quiet'
import { eraseAuthor } from '@core/requests/erase-author'
import { endPart } from '@core/requests/parts'
import type { ServiceRequest } from '@core/requests/request'
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
