// What WeChat's subscription message says, within WeChat's bounds, and that it opens a page that exists.
import { readFileSync } from 'node:fs'
import type { Message } from '@core/accounts/message'
import { subscribeMessageOf } from '../../cloudfunctions/_kit/effects/subscribe-message'
import { noon } from '../given'

const message: Message = {
  recipientId: 'account-resident',
  kind: 'request.answered',
  at: noon,
  read: 0,
  push: 'waiting',
  pushAt: 0,
  pushAttempts: 0,
  urgent: false,
  requestId: 'request-1',
  params: { service: '路灯照明和楼道里的照明以及小区门口的灯都算在内' },
}

test('it keeps to the bounds of its fields, in local time', () => {
  const content = subscribeMessageOf(message, { SUBSCRIBE_TEMPLATE_REQUEST: 'template-1' })
  expect(content).toMatchObject({ templateId: 'template-1', data: { time3: { value: '2026-11-24 12:00' } } })
  expect([...(content?.data['thing1']?.value ?? '')]).toHaveLength(20)
  expect([...(content?.data['phrase2']?.value ?? '')].length).toBeLessThanOrEqual(5)
})

test('its page is one of the mini-program’s', () => {
  const [page] = (subscribeMessageOf(message, { SUBSCRIBE_TEMPLATE_REQUEST: 't' })?.page ?? '').split('?')
  expect(readFileSync('src/app.config.ts', 'utf8')).toContain(`'${page}'`)
})

test('without the district’s template there is none', () => {
  expect(subscribeMessageOf(message, {})).toBeUndefined()
})

test('a digest says how many in all and as many kinds as there is room for, and opens the inbox', () => {
  const params = { total: '31', kinds: 'request.arrived=20 request.reopened=6 request.escalated=4 whistle.blown=1' }
  const digest: Message = { ...message, kind: 'work.digest', requestId: '', params }
  const content = subscribeMessageOf(digest, { SUBSCRIBE_TEMPLATE_REQUEST: 't' })
  expect(content?.data['thing1']?.value).toBe('31 件：新诉求20、需再办6')
  expect(content?.page).toBe('pages/accounts/inbox')
})
