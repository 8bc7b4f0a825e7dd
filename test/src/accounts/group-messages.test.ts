// Work alike stands in one line, and nothing gets lost in it.
import fc from 'fast-check'
import type { MessageView } from '@core/accounts/accounts-api'
import { dayMs, startOfChinaDay } from '@core/kernel/china-day'
import { groupMessages } from '@/features/accounts/group-messages'
import { noon } from '../../given'

let ids = 0
const aMessage = (kind: MessageView['kind'], at: number): MessageView => ({ id: `m${ids++}`, recipientId: 'person-1', kind, at, read: 0, push: 'none', pushAt: 0, pushAttempts: 0, urgent: false, requestId: 'r', params: {} }) // prettier-ignore

test('the same kind on the same day in China is one line, where its newest stands', () => {
  const midnight = startOfChinaDay(noon)
  const messages = [
    aMessage('request.arrived', noon),
    aMessage('request.rated', noon - 1),
    aMessage('request.arrived', midnight),
    aMessage('request.arrived', midnight - 1),
  ]
  expect(groupMessages(messages).map((group) => group.messages.map(({ id }) => messages.findIndex((one) => one.id === id)))).toEqual([[0, 2], [1], [3]]) // prettier-ignore
})

test('every message is in one line exactly, newest first in it and among the lines', () => {
  const anyMessage = fc
    .tuple(
      fc.constantFrom('request.arrived' as const, 'request.rated' as const),
      fc.integer({ min: 0, max: 5 * dayMs }),
    )
    .map(([kind, ago]) => aMessage(kind, noon - ago))
  fc.assert(
    fc.property(fc.array(anyMessage), (given) => {
      const messages = [...given].sort((one, other) => other.at - one.at)
      const groups = groupMessages(messages)
      const newest = groups.map((group) => group.messages[0]?.at ?? 0)
      expect(groups.flatMap((group) => group.messages.map(({ id }) => id)).sort()).toEqual(messages.map(({ id }) => id).sort()) // prettier-ignore
      expect(newest).toEqual([...newest].sort((one, other) => other - one))
      for (const group of groups) expect([...group.messages].sort((one, other) => other.at - one.at)).toEqual(group.messages) // prettier-ignore
    }),
  )
})
