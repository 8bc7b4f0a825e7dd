// Where everything stands on the sheet at a door: one look for every home, centre and team of the district.
import { plateWords } from './plate-words'
import type { Plate, PlateSize } from './plate'
import { enlarged, type Sheet, type SheetItem, type SheetText } from './sheet'

/** The product's own red; gold on it, and ink on white, both of high contrast. */
const red = '#b3261e'
const gold = '#f6d9a0'
const ink = '#1c1c1e'
const grey = '#4a4a50'
const white = '#ffffff'

/** Half of A3, millimetres: what A5 is rounded down from. */
const page = { width: 148.5, height: 210 }
const papers = { A5: { width: 148, factor: 1 }, A3: { width: 297, factor: 2 } } as const satisfies Record<
  PlateSize,
  object
>
const margin = 11
const inner = page.width - 2 * margin
const band = 60

export function drawPlate(plate: Plate, size: PlateSize): Sheet {
  const items = [...head(plate), ...title(plate), ...codes(plate), ...foot(plate)]
  const title_ = `${plate.name} ${plate.code}`
  const { width, factor } = papers[size]
  return { ...enlarged({ title: title_, ...page, items }, factor), width }
}

/**
 * Our own drawing: a roof, walls with an open door, and a path that leads to it. No emblem of the Party or the state,
 * whose use on printed matter the law keeps to itself. Units: 100 across and high.
 */
const house = {
  roof: 'M50 4 L97 44 L90 52 L50 18 L10 52 L3 44 Z',
  walls: 'M18 52 L50 25 L82 52 L82 84 L62 84 L62 56 Q62 54 60 54 L40 54 Q38 54 38 56 L38 84 L18 84 Z',
  path: 'M41 84 L59 84 C57 89 66 91 74 98 L28 98 C38 92 43 90 41 84 Z',
}

function head({ kind, slogan, demo }: Plate): SheetItem[] {
  const emblem = { is: 'shape', x: page.width / 2 - 11.5, y: 4.5, scale: 0.23 } as const
  return [
    box({ x: 0, y: 0, width: page.width, height: band, colour: red }),
    box({ x: 0, y: band, width: page.width, height: 1.6, colour: gold }),
    { ...emblem, d: house.roof, colour: gold },
    { ...emblem, d: house.walls, colour: white },
    { ...emblem, d: house.path, colour: gold },
    centred(kind, { y: 29.5, size: 17, leastSize: 12, weight: 'bold', colour: white }),
    centred(slogan, { y: 48.7, size: 7.2, leastSize: 6, colour: gold }),
    ...(demo ? demoMark() : []),
  ]
}

function demoMark(): SheetItem[] {
  const at = { x: page.width - margin - 26, y: 8, width: 26, height: 8.4 }
  return [
    box({ ...at, colour: white, round: 1.4 }),
    textAt(plateWords.demo, { ...at, y: at.y + 1.7, size: 5, leastSize: 5, weight: 'bold', align: 'center', colour: red }), // prettier-ignore
  ]
}

function title({ name }: Plate): SheetItem[] {
  return [centred(name, { y: 66.5, size: 12, leastSize: 5, weight: 'bold', colour: ink })]
}

const codeTop = 84

/** One code stands alone and large; two stand side by side, each with a word for whom it is. */
function codes({ qr, miniProgramCode, scanFor, code }: Plate): SheetItem[] {
  const items: SheetItem[] = []
  const both = qr !== '' && miniProgramCode !== null
  const side = both ? 55 : 62
  const left = both ? [page.width / 2 - side - 5, page.width / 2 + 5] : [page.width / 2 - side / 2]
  const framed = (x: number) =>
    box({ x: x - 1.5, y: codeTop - 1.5, width: side + 3, height: side + 3, colour: white, round: 3, frame: { colour: red, width: 0.7 } }) // prettier-ignore
  const [first = 0, second = first] = left
  if (miniProgramCode) items.push(framed(first), { is: 'image', bytes: miniProgramCode, x: first + 1, y: codeTop + 1, side: side - 2 }) // prettier-ignore
  if (qr !== '') items.push(framed(second), { is: 'qr', text: qr, x: second, y: codeTop, side })
  if (both) items.push(captionAt(first, side, plateWords.byWechat), captionAt(second, side, plateWords.byAnyPhone))
  items.push(
    centred(scanFor, { y: 150.4, size: 5, leastSize: 3.6, colour: grey }),
    centred(`${plateWords.labels.code} ${code}`, { y: 157.6, size: 6.6, leastSize: 5, weight: 'bold', colour: ink }),
  )
  return items
}

function captionAt(x: number, width: number, text: string): SheetItem {
  return textAt(text, { x, y: codeTop + 57.5, width, size: 4.4, leastSize: 4, align: 'center', colour: grey })
}

const footTop = 168.5
const footSize = 4.6
const footLine = 1.3

/** A line takes the room its text needs, so that three short ones do not stand lost and long ones do not collide. */
function foot({ lines }: Plate): SheetItem[] {
  const labelWidth = 22
  const items: SheetItem[] = [box({ x: margin, y: footTop - 1.6, width: inner, height: 0.4, colour: '#dedee2' })]
  let y = footTop + 1
  for (const { label, text } of lines.slice(0, 3)) {
    const width = inner - labelWidth
    const rows = Math.min(2, Math.ceil(widthOf(text, footSize) / (width * 0.94)))
    items.push(
      textAt(label, { x: margin, y, width: labelWidth, size: footSize, leastSize: footSize, colour: grey }),
      textAt(text, { x: margin + labelWidth, y, width, size: footSize, leastSize: 3.2, lines: rows, colour: ink, lineHeight: footLine }), // prettier-ignore
    )
    y += footSize * footLine * rows + 1.2
  }
  return items
}

/** About: Chinese type is as wide as it is high, letters and digits a little over half. */
function widthOf(text: string, size: number): number {
  return [...text].reduce((sum, character) => sum + (character < '\u2e80' ? 0.58 : 1) * size, 0)
}

type Given = Pick<SheetText, 'y' | 'size' | 'leastSize' | 'colour'> & Partial<SheetText>

function textAt(text: string, given: Given & Pick<SheetText, 'x' | 'width'>): SheetItem {
  return { is: 'text', text, lines: 1, lineHeight: 1.3, weight: 'regular', align: 'left', ...given }
}

function centred(text: string, given: Given): SheetItem {
  return textAt(text, { x: margin, width: inner, align: 'center', ...given })
}

type GivenBox = { readonly x: number; readonly y: number; readonly width: number; readonly height: number }

function box({
  colour,
  ...at
}: GivenBox & {
  readonly colour: string
  readonly round?: number
  readonly frame?: { readonly colour: string; readonly width: number }
}): SheetItem {
  // prettier-ignore
  return { is: 'box', round: 0, frame: null, ...at, colour }
}
