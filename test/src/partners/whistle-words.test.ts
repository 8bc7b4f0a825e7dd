// How the screens of the whistle say times and steps.
import type { WhistleFact } from '@core/partners/whistle'
import { limitWords, sayMinutes, whistleFactWords } from '@/ui/words/partners'

const at = Date.UTC(2026, 10, 24, 6) // 14:00 in China
const hour = 3600_000

test('a limit is said as a time of the day', () => {
  const call = { state: 'called', reportBy: at + 4 * hour, reportedAt: 0 } as const
  expect(limitWords(call, at)).toBe('今天 18:00 前报到')
  expect(limitWords(call, at + 5 * hour)).toBe('应在 今天 18:00 前报到，还没有来')
  expect(limitWords({ ...call, state: 'reported', reportedAt: at + hour }, at)).toBe('今天 15:00 报到')
  expect(limitWords({ ...call, state: 'cancelled' }, at + 5 * hour)).toBe('')
})

test('minutes are said in hours where there are many', () => {
  expect([0, 45, 60, 210].map(sayMinutes)).toEqual(['1 分钟', '45 分钟', '1 小时', '3 小时 30 分钟'])
})

test('every step is a sentence that names the unit', () => {
  const base = { at, commandId: 'c', by: { id: 'p', name: '小陈', side: 'blower' } } as const
  const to = { unitId: 'P1' }
  const judgement = { rating: 'satisfied', comment: '' } as const
  const facts: readonly WhistleFact[] = [
    { ...base, type: 'blown', unitIds: ['P1'] },
    { ...base, ...to, type: 'reported', person: { name: '张师傅', phone: '1' } },
    { ...base, ...to, type: 'acted', text: '到了' },
    { ...base, ...to, type: 'finished', text: '好了' },
    { ...base, ...to, type: 'sentBack', reason: '没好' },
    { ...base, ...to, type: 'released', text: '好了', judgement },
    { ...base, ...to, type: 'rated', judgement },
    { ...base, ...to, type: 'cancelled', reason: '不用' },
    { ...base, ...to, type: 'reminded', reportBy: at },
    { ...base, ...to, type: 'escalated', reportBy: at, to: { unitId: 'S', unitName: '街道' } },
  ]
  const said = facts.map((fact) => whistleFactWords(fact, () => '供电所'))
  for (const sentence of said) expect(sentence).toContain('供电所')
  expect(new Set(said).size).toBe(facts.length)
  expect(said[1]).toBe('供电所 报到，张师傅 来办（小陈 替他们登记）')
})
