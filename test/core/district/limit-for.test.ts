// A request's limit: the service's own line, else the line for every service, else what is usual.
import { limitFor, usualLimits, withUsualLimits } from '@core/district/limit-for'
import { everyService, limitId, urgencies, type TimeLimit } from '@core/district/time-limit'

const lineOf = (serviceCode: string, acceptWithinMinutes: number): TimeLimit => ({
  ...usualLimits.urgent,
  serviceCode,
  acceptWithinMinutes,
})

test('the service’s own line wins, then the one for all, then the usual one', () => {
  const [own, all] = [lineOf('gas', 1), lineOf(everyService, 2)]
  expect(limitFor([all, own], 'gas', 'urgent')).toBe(own)
  expect(limitFor([all, own], 'lamp', 'urgent')).toBe(all)
  expect(limitFor([all, own], 'gas', 'normal')).toBe(usualLimits.normal)
})

test('each urgency has a line for every service, the district’s where there is one', () => {
  const all = lineOf(everyService, 2)
  const lines = withUsualLimits([lineOf('gas', 1), all]).filter(({ serviceCode }) => serviceCode === everyService)
  expect(lines.map(({ urgency }) => urgency).sort()).toEqual([...urgencies].sort())
  expect(lines).toContain(all)
})

test('what is usual gets stricter with the urgency, and is reminded of before it is due', () => {
  const { normal, urgent, emergency } = usualLimits
  for (const field of ['acceptWithinMinutes', 'answerWithinMinutes', 'escalateEveryMinutes'] as const) {
    expect(normal[field]).toBeGreaterThan(urgent[field])
    expect(urgent[field]).toBeGreaterThan(emergency[field])
  }
  for (const limit of Object.values(usualLimits)) {
    expect(limit.remindBeforeMinutes).toBeLessThan(limit.answerWithinMinutes)
  }
})

test('an id is made of the service and the urgency', () => {
  expect(limitId(lineOf('gas', 1))).toBe('gas:urgent')
  expect(limitId(lineOf(everyService, 1))).toBe('any:urgent')
})
