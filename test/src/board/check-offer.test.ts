// A neighbour's offer is checked before it goes, under the names that stand on the screen.
import { checkOffer } from '@/features/board/check-offer'
import { sentenceOf } from '@/ui/words/refusals'

const good = { name: '周师傅', phone: '138 0000 1111', text: '我有梯子' }

test('a whole one has no fault', () => {
  expect(checkOffer(good)).toEqual({})
})

test.each([
  [{ ...good, name: ' ' }, 'name', '称呼还没有写。'],
  [{ ...good, phone: '12' }, 'phone', '电话不像是电话号码，请检查。'],
  [{ ...good, text: '我' }, 'text', '要帮的忙至少写 2 个字。'],
  [{ ...good, text: '长'.repeat(201) }, 'text', '要帮的忙太长了，最多 200 个字。'],
] as const)('%j is told beside its field', (said, field, sentence) => {
  const faults = checkOffer(said)
  expect(Object.keys(faults)).toEqual([field])
  const fault = faults[field]
  expect(fault && sentenceOf(fault)).toBe(sentence)
})
