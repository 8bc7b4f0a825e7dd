// A certificate of hours as sheets of A4: the sum above, every activity below, the check code at the foot of each page.
import type { Sheet, SheetItem, SheetText } from '@core/doors/sheet'
import { dayOf, type Certificate } from './certificate'
import { certificateWords as words } from './certificate-words'

const ink = '#1c1c1e'
const grey = '#4a4a50'
const red = '#b3261e'
const page = { width: 210, height: 297 }
const margin = 22
const inner = page.width - 2 * margin
const rowHeight = 8.4
const footTop = 272
/** Of the list: under the summary on the first page, under the title on the others. */
const firstTop = 122
const nextTop = 46
const columns = { day: margin, title: margin + 30, time: page.width - margin - 34 }

export function drawCertificate(certificate: Certificate): readonly Sheet[] {
  const pages = pagesOf(certificate.lines)
  const title = `${words.title} ${certificate.code}`
  return pages.map((lines, at) => ({
    title,
    ...page,
    items: [...head(certificate, at), ...list(lines, at === 0 ? firstTop : nextTop), ...foot(certificate, at + 1, pages.length)], // prettier-ignore
  }))
}

type Lines = Certificate['lines']

function pagesOf(lines: Lines): readonly Lines[] {
  const room = (top: number) => Math.floor((footTop - top - rowHeight * 2) / rowHeight)
  const pages: Lines[] = [lines.slice(0, room(firstTop))]
  for (let from = room(firstTop); from < lines.length; from += room(nextTop)) {
    pages.push(lines.slice(from, from + room(nextTop)))
  }
  return pages
}

function head({ name, from, until, minutes, lines, demo }: Certificate, at: number): SheetItem[] {
  const mark = demo ? [text(words.demo, { x: page.width - margin - 30, y: 14, width: 30, size: 5, colour: red, align: 'center' })] : [] // prettier-ignore
  if (at > 0) return [...mark, text(words.title, { y: 24, size: 7, weight: 'bold', align: 'center' })]
  return [
    ...mark,
    text(words.title, { y: 30, size: 12, weight: 'bold', align: 'center' }),
    text(name, { y: 56, size: 9, leastSize: 5, weight: 'bold', align: 'center' }),
    text(words.summary({ from, until, minutes, count: lines.length }), { y: 76, size: 6, lines: 3, lineHeight: 1.6 }),
  ]
}

function list(lines: Lines, top: number): SheetItem[] {
  const line = (y: number): SheetItem => ({ is: 'box', x: margin, y, width: inner, height: 0.3, round: 0, colour: '#dedee2', frame: null }) // prettier-ignore
  const row = (at: number, cells: readonly [string, string, string], weight: SheetText['weight']): SheetItem[] => {
    const y = top + at * rowHeight
    return [
      text(cells[0], { x: columns.day, y, width: 28, size: 4.4, weight }),
      text(cells[1], { x: columns.title, y, width: columns.time - columns.title - 4, size: 4.4, leastSize: 3.2, weight }), // prettier-ignore
      text(cells[2], { x: columns.time, y, width: 34, size: 4.4, leastSize: 3.2, weight }),
      line(y + rowHeight - 1.6),
    ]
  }
  const rows = lines.flatMap(({ startsAt, title, minutes }, at) => row(at + 1, [dayOf(startsAt), title, words.duration(minutes)], 'regular')) // prettier-ignore
  return [...row(0, words.columns, 'bold'), ...rows]
}

function foot({ issuer, issuedOn, code }: Certificate, number: number, of: number): SheetItem[] {
  return [
    text(words.issued({ issuer, issuedOn }), { y: footTop, size: 4.6, colour: ink, align: 'center' }),
    text(words.check(code), { y: footTop + 7, size: 4, colour: grey, align: 'center' }),
    text(words.pageOf(number, of), { y: footTop + 13.5, size: 3.6, colour: grey, align: 'center' }),
  ]
}

function text(said: string, given: Pick<SheetText, 'y' | 'size'> & Partial<SheetText>): SheetItem {
  return {
    is: 'text',
    text: said,
    x: margin,
    width: inner,
    leastSize: given.size * 0.7,
    lines: 1,
    lineHeight: 1.3,
    weight: 'regular',
    align: 'left',
    colour: ink,
    ...given,
  }
}
