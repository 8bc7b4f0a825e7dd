// calendar.csv and the office hours of outline.geojson: when offices work.
import { usualOfficeHours, type CalendarDay, type WorkingCalendar } from '@core/district/working-calendar'
import { parseWeeklyHours, type WeeklyHours } from '@core/kernel/weekly-hours'
import { cellsOf, type Cells } from './cells'
import { outlineTable, type calendarTable } from './columns'
import type { Report } from './fault'
import { rowOf, type Feature } from './read-features'
import type { Row } from './read-table'

type Field = keyof typeof calendarTable.columns

const kindNames: Readonly<Record<CalendarDay['kind'], string>> = { holiday: '放假', workday: '上班' }
const weekdayNames = ['日', '一', '二', '三', '四', '五', '六']

export function readCalendar(
  rows: readonly Row<Field>[],
  outline: readonly Feature[],
  report: Report,
): WorkingCalendar {
  const days = new Map<string, CalendarDay & { readonly line: number }>()
  for (const row of rows) {
    const cells = cellsOf(row, report)
    const date = cells.day('date')
    const [kind, name] = [cells.choice('kind', kindNames), cells.text('name', 20, 0)]
    if (date === undefined) continue
    const earlier = days.get(date)
    if (earlier) cells.fault('date', 'calendar.repeated', { value: date, line: earlier.line })
    if (kind === 'workday') checkWeekend(date, cells)
    days.set(date, { date, kind, name, line: row.line })
  }
  const inOrder = [...days.values()].sort((a, b) => (a.date < b.date ? -1 : 1))
  return {
    officeHours: readOfficeHours(outline, report),
    days: inOrder.map(({ date, kind, name }) => ({ date, kind, name })),
    // A notice is for a whole year.
    until: inOrder.length === 0 ? '' : `${inOrder.at(-1)?.date.slice(0, 4) ?? ''}-12-31`,
  }
}

/** A weekday said to be worked in exchange is a slip of the pen, and would go unnoticed. */
function checkWeekend(date: string, cells: Cells<Field>): void {
  const weekday = new Date(`${date}T00:00:00Z`).getUTCDay()
  if (weekday === 0 || weekday === 6) return
  cells.fault('date', 'calendar.not-weekend', { value: date, weekday: weekdayNames[weekday] ?? '' })
}

function readOfficeHours([feature]: readonly Feature[], report: Report): WeeklyHours {
  const row = feature && rowOf(feature, outlineTable)
  if (!row || row.cells.officeHours === '') return usualOfficeHours
  const parsed = parseWeeklyHours(cellsOf(row, report).hours('officeHours'))
  return parsed.ok ? parsed.value : usualOfficeHours
}
