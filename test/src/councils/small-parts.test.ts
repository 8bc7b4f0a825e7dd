// Money, days, codes, members and time left, as they are typed and said.
import { linesOfMembers, membersIn } from '@/features/councils/body-members'
import { meetingAddress, readMeetingCode, scannedMeetingCode } from '@/features/councils/meeting-code'
import { meetingsIn } from '@/features/councils/meetings-in'
import { spanLeft, timeLeft } from '@/features/councils/time-left'
import { fenOf, yuanText } from '@/features/councils/yuan'
import { dayText, endOfChosenDay, firstDayChoice, minuteText, momentOf, stepDay, stepMinute } from '@/ui/day-choice'

const at = (written: string) => Date.parse(`${written}+08:00`)
const now = at('2026-11-25T10:00:00')

test.each([
  ['1200', 120_000],
  ['1,200.5', 120_050],
  ['0.07 元', 7],
  ['19.99', 1999],
])('%s yuan is %d fen', (typed, fen) => {
  expect(fenOf(typed)).toBe(fen)
})

test.each(['', '一千', '12.345', '-3', '1e3'])('“%s” is no sum', (typed) => {
  expect(fenOf(typed)).toBeUndefined()
})

test.each([
  [120_050, '1,200.50'],
  [100, '1'],
  [7, '0.07'],
  [123_456_700, '1,234,567'],
])('%d fen is %s', (fen, text) => {
  expect(yuanText(fen)).toBe(text)
})

test.each([
  ['2026-11-28T23:59:59', '还有 3 天', '3 天'],
  ['2026-11-25T23:00:00', '还有 13 小时', '13 小时'],
  ['2026-11-25T10:20:00', '今天最后一天', '1 小时'],
])('until %s: %s', (until, said, span) => {
  expect(timeLeft(at(until), now)).toBe(said)
  expect(spanLeft(at(until), now)).toBe(span)
})

test('a time that is over says so', () => {
  expect(timeLeft(now, now)).toBe('时间到了')
})

test('a chosen day ends at its midnight and never lies before today', () => {
  const day = firstDayChoice(now, 7)
  expect(endOfChosenDay(day)).toBe(at('2026-12-02T23:59:59.999'))
  expect(dayText(day, now)).toBe('12月2日 周三')
  expect(stepDay(day, -30, now)).toBe(firstDayChoice(now, 0))
  expect(momentOf(day, '570')).toBe(at('2026-12-02T09:30:00'))
  expect(minuteText(stepMinute('570', 1))).toBe('10:00')
  expect(stepMinute('1410', 1)).toBe('1410')
})

test.each([
  ['m=7K3QAB2CDE', '7K3QAB2CDE'],
  ['https://example.org/?m=7K3QAB2CDE', '7K3QAB2CDE'],
  ['packages/councils/meeting?m=7k3qab2cde&x=1', '7K3QAB2CDE'],
  ['m%3D7K3QAB2CDE', '7K3QAB2CDE'],
])('%s is scanned as %s', (scanned, code) => {
  expect(scannedMeetingCode(scanned)).toBe(code)
})

test('what is no meeting’s code is none, and by hand the code alone will do', () => {
  expect(scannedMeetingCode('h=HOME-1')).toBeUndefined()
  expect(scannedMeetingCode('7K3QAB2CDE')).toBeUndefined()
  expect(readMeetingCode('7k3qa b2cde')).toBe('7K3QAB2CDE')
  expect(readMeetingCode('你好')).toBeUndefined()
})

test.each(['', 'https://example.org'])('what the table shows (%s) is read again', (origin) => {
  expect(scannedMeetingCode(meetingAddress(origin, '7K3QAB2CDE'))).toBe('7K3QAB2CDE')
})

test('members are a line each, as they were', () => {
  const members = [
    { name: '王芳', role: '业委会 主任' },
    { name: '李强', role: '' },
  ]
  expect(membersIn(linesOfMembers(members).split('\n'))).toEqual(members)
})

test('meetings are told by the log, the newest first, with their minutes', () => {
  const by = { id: 'p', name: '社区', side: 'committee' } as const
  const called = (meetingId: string) => ({ type: 'meetingCalled', meetingId, title: meetingId, startsAt: now, at: now, by, commandId: meetingId }) as const // prettier-ignore
  const minutes = { type: 'minutesPublished', meetingId: 'a', title: 'a', at: now, by, commandId: 'm' } as const
  expect(meetingsIn([called('a'), called('b'), minutes])).toEqual([
    { meetingId: 'b', title: 'b', startsAt: now, hasMinutes: false },
    { meetingId: 'a', title: 'a', startsAt: now, hasMinutes: true },
  ])
})
