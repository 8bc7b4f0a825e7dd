// Danger to life: when the telephone comes first, and which numbers.
import { emergencyNumbers, isDanger } from '@/features/requests/danger'
import { aService } from '../../given'

test('only an emergency with a number to ring stops the form', () => {
  expect(isDanger(aService({ urgency: 'emergency', callFirst: '119' }))).toBe(true)
  expect(isDanger(aService({ urgency: 'emergency', callFirst: '' }))).toBe(false)
  expect(isDanger(aService({ urgency: 'urgent', callFirst: '119' }))).toBe(false)
  expect(isDanger(undefined)).toBe(false)
})

test('the service’s own numbers come first, each number once', () => {
  expect(emergencyNumbers('120')).toEqual(['120', '119', '110'])
  expect(emergencyNumbers('119、0518-85000000')).toEqual(['119', '0518-85000000', '120', '110'])
})
