// What stands on a sheet, and that all of it stands on the paper.
import { drawPlate } from '@core/doors/draw-plate'
import { hoursInWords, timesInWords } from '@core/doors/hours-in-words'
import { plateFileName, plateOf } from '@core/doors/plate'
import type { Sheet } from '@core/doors/sheet'
import { parseWeeklyHours } from '@core/kernel/weekly-hours'
import { noon } from '../../given'
import { aDoor, anActivity } from './given-door'

const codes = { address: 'https://jiayuan.example/?h=J001~abcdefghijk', miniProgramCode: undefined }
const textsOf = (sheet: Sheet) => sheet.items.flatMap((item) => (item.is === 'text' ? [item.text] : []))

test('a home’s sheet says what it is, when it is open, where it is and whom to call', () => {
  const sheet = drawPlate(plateOf(aDoor(), codes), 'A5')
  expect(textsOf(sheet)).toEqual(
    expect.arrayContaining(['支部家院', '一支部家院', '示例数据', '门牌码 J001', '每天\u00a08:00–18:00', '海棠路 1 号', '0518-00000001']), // prettier-ignore
  )
  expect(sheet.items.filter((item) => item.is === 'qr')).toMatchObject([{ text: codes.address }])
})

test('a district’s own home carries no mark of demo data', () => {
  expect(textsOf(drawPlate(plateOf(aDoor({ demo: false }), codes), 'A5'))).not.toContain('示例数据')
})

test('each kind of door is named in its own word', () => {
  const kinds = [
    aDoor({ placeKind: 'serviceCentre' }),
    aDoor({ placeKind: 'microPosition' }),
    aDoor({ kind: 'team', placeKind: null }),
    anActivity(),
  ].map((door) => plateOf(door, codes).kind)
  expect(kinds).toEqual(['党群服务中心', '微阵地', '志愿服务队', '志愿活动'])
})

test('an activity says when it goes on', () => {
  const shifts = [{ startsAt: noon, endsAt: noon + 2 * 3600_000 }]
  expect(plateOf(anActivity({ shifts }), codes).lines[0]).toEqual({ label: '时间', text: '11月24日\u00a012:00–14:00' })
  expect(timesInWords([])).toBe('')
})

test('hours that cannot be read, and what is not there, are left off', () => {
  const { lines } = plateOf(aDoor({ hours: 'sometimes', phone: '' }), codes)
  expect(lines.map(({ label }) => label)).toEqual(['地址'])
})

const picture = Uint8Array.of(0x89, 0x50)
test.each([
  ['both codes', { ...codes, miniProgramCode: picture }, ['image', 'qr']],
  ['the plain one alone', codes, ['qr']],
  ['WeChat’s alone', { address: '', miniProgramCode: picture }, ['image']],
])('%s', (_what, given, expected) => {
  const sheet = drawPlate(plateOf(aDoor(), given), 'A5')
  expect(sheet.items.map((item) => item.is).filter((is) => is === 'qr' || is === 'image')).toEqual(expected)
})

test.each(['A5', 'A3'] as const)(
  'everything stands within an %s sheet, clear of what a printer cannot reach',
  (size) => {
    const long = {
      name: '很'.repeat(60),
      address: '长'.repeat(120),
      hours: 'Mo-Fr 08:30-11:30,14:00-17:30; Sa 09:00-11:30',
    }
    const sheet = drawPlate(plateOf(aDoor(long), { ...codes, miniProgramCode: picture }), size)
    const edge = (6 * sheet.width) / 148
    for (const item of sheet.items) {
      if (item.is === 'shape' || item.is === 'box') continue
      const [width, height] = item.is === 'text' ? [item.width, item.size * item.lineHeight * item.lines] : [item.side, item.side] // prettier-ignore
      expect(item.x).toBeGreaterThanOrEqual(edge)
      expect(item.x + width).toBeLessThanOrEqual(sheet.width - edge)
      expect(item.y + height).toBeLessThanOrEqual(sheet.height - edge)
    }
  },
)

test('what is to be read from three metres is at least a centimetre high, also on the small sheet', () => {
  const sheet = drawPlate(plateOf(aDoor(), codes), 'A5')
  const sizeOf = (text: string) => sheet.items.flatMap((item) => (item.is === 'text' && item.text === text ? [item.size] : []))[0] // prettier-ignore
  expect(sizeOf('支部家院')).toBeGreaterThanOrEqual(15)
  expect(sizeOf('一支部家院')).toBeGreaterThanOrEqual(10)
})

test.each([
  ['24/7', '每天\u00a0全天'],
  ['Mo-Su 08:00-18:00', '每天\u00a08:00–18:00'],
  ['Mo-Fr 08:30-11:30,14:00-17:30; Sa 09:00-11:30', '周一至周五\u00a08:30–11:30、14:00–17:30；周六\u00a09:00–11:30'],
  ['Mo,We,Fr 09:00-10:00', '周一、周三、周五\u00a09:00–10:00'],
  ['Mo-Tu 09:00-10:00; Th-Sa 09:00-10:00', '周一、周二、周四至周六\u00a09:00–10:00'],
])('%s is said as %s', (written, words) => {
  const hours = parseWeeklyHours(written)
  expect(hours.ok && hoursInWords(hours.value)).toBe(words)
})

test('a file’s name is one that every system takes', () => {
  expect(plateFileName(aDoor({ name: '一支部 家院/北:门?' }), 'A3')).toBe('一支部_家院_北_门_-J001-A3.pdf')
})
