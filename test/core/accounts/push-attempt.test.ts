// A notification is tried again and again, each time later, by one caller at a time, and is given up in the end.
import fc from 'fast-check'
import type { Message } from '@core/accounts/message'
import { usualNotices } from '@core/accounts/notice-settings'
import { afterPush, claimPush, retryMinutes } from '@core/accounts/push-attempt'
import { addConsents, giveBackConsent, loseConsents, mostConsents, takeConsent } from '@core/accounts/push-address'
import { minuteMs } from '@core/kernel/china-day'
import { noon } from '../../given'

const waiting: Message = {
  recipientId: 'account-resident',
  kind: 'request.answered',
  at: noon,
  read: 0,
  push: 'waiting',
  pushAt: noon,
  pushAttempts: 0,
  urgent: false,
  requestId: 'request-1',
  params: {},
}

test('it is tried at once and 1, 5, 30, 120 and 720 minutes after, then it has failed', () => {
  let message = waiting
  const tried: number[] = []
  for (let now = noon; message.push === 'waiting'; now = message.pushAt) {
    const claim = claimPush(message, null, now)
    if (claim.is !== 'claimed') throw new Error(claim.is)
    tried.push((now - noon) / minuteMs)
    message = afterPush(claim.message, 'failed')
  }
  expect(message.push).toBe('failed')
  expect(tried).toEqual([0, 1, 6, 36, 156, 876])
  expect(retryMinutes).toHaveLength(tried.length - 1)
})

test('a try that was claimed is nobody else’s until its retry is due', () => {
  const claim = claimPush(waiting, null, noon)
  if (claim.is !== 'claimed') throw new Error(claim.is)
  expect(claimPush(claim.message, null, noon)).toEqual({ is: 'not-due' })
  expect(claimPush(claim.message, null, noon + minuteMs)).toMatchObject({ is: 'claimed' })
})

test('what was read, or falls into the night, is not tried; what is urgent rings at night', () => {
  const night = noon + 12 * 60 * minuteMs
  expect(claimPush({ ...waiting, read: 1 }, null, noon)).toMatchObject({ is: 'needless', message: { push: 'none' } })
  expect(claimPush(waiting, usualNotices.quiet, night)).toMatchObject({ is: 'put-off', message: { pushAttempts: 0, pushAt: noon + 19 * 60 * minuteMs } }) // prettier-ignore
  expect(claimPush({ ...waiting, urgent: true }, usualNotices.quiet, night)).toMatchObject({ is: 'claimed' })
})

test('a process that died in every try does not try for ever', () => {
  let message = waiting
  let tries = 0
  for (let now = noon; tries < 20; now = message.pushAt) {
    const claim = claimPush(message, null, now)
    if (claim.is !== 'claimed') {
      expect(claim).toMatchObject({ is: 'given-up', message: { push: 'failed' } })
      break
    }
    tries++
    message = claim.message
  }
  expect(tries).toBe(retryMinutes.length + 1)
})

test('consents are counted as they are given and used, however the tries go', () => {
  type Step = { readonly do: 'add' | 'take' | 'giveBack'; readonly id: string }
  const steps = fc.array(
    fc.record({ do: fc.constantFrom('add' as const, 'take' as const, 'giveBack' as const), id: fc.constantFrom('a', 'b', 'c') }), // prettier-ignore
    { maxLength: 40 },
  )
  const apply = (start: ReturnType<typeof loseConsents>, step: Step) =>
    step.do === 'add' ? addConsents(start, 'open', 1) : step.do === 'take' ? takeConsent(start, step.id) : giveBackConsent(start, step.id) // prettier-ignore
  fc.assert(
    fc.property(steps, (history) => {
      let address = { address: 'open', left: 0, taken: [] as readonly string[] }
      let left = 0
      const held = new Set<string>()
      for (const step of history) {
        address = apply(address, step)
        if (step.do === 'add') left = Math.min(mostConsents, left + 1)
        if (step.do === 'take' && left > 0 && !held.has(step.id)) void (left--, held.add(step.id))
        if (step.do === 'giveBack' && held.delete(step.id)) left = Math.min(mostConsents, left + 1)
        expect(address.left).toBe(left)
        expect(new Set(address.taken)).toEqual(held)
      }
      expect(loseConsents(address).left).toBe(0)
    }),
  )
})
