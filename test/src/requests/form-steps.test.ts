// What is wrong is listed as the form asks.
import type { DraftFaults } from '@/features/requests/check-draft'
import { formSteps, inOrder } from '@/features/requests/form-steps'

const fault = { code: 'invalid', reason: 'input.malformed' } as const
const faults: DraftFaults = {
  description: fault,
  serviceCode: fault,
  'forSomeoneElse.name': fault,
}

test('the person comes last in a form of one’s own, first at the counter', () => {
  expect(inOrder(faults, formSteps)).toEqual(['serviceCode', 'description', 'forSomeoneElse.name'])
  expect(inOrder(faults, ['contact', 'service', 'words', 'place'])).toEqual([
    'forSomeoneElse.name',
    'serviceCode',
    'description',
  ])
})
