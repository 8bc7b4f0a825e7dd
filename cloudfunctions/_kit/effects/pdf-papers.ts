// Sheets as PDF by pdfkit: everything is vector, and of the Chinese type only the characters used go into the file.
import { existsSync } from 'node:fs'
import path from 'node:path'
import qrcode from 'qrcode-generator'
import type { Sheet, SheetItem, SheetQr, SheetText } from '@core/doors/sheet'
import type { Papers } from './papers'

type Pdf = PDFKit.PDFDocument

const pointsPerMm = 72 / 25.4
/** Modules of white around the code, as ISO/IEC 18004 asks for. */
const quietModules = 4
const weights = { regular: '400Regular', bold: '700Bold' } as const

export function pdfPapers(): Papers {
  return {
    async print(sheets) {
      const { default: PDFDocument } = await import('pdfkit')
      // Without its usual type, whose metrics are files that no bundle carries.
      const pdf = new PDFDocument({ autoFirstPage: false, font: '', compress: true, info: { Title: sheets[0]?.title ?? '' } }) // prettier-ignore
      const bytes = bytesOf(pdf)
      for (const [name, weight] of Object.entries(weights)) pdf.registerFont(name, fontFile(weight))
      for (const sheet of sheets) drawSheet(pdf, sheet)
      pdf.end()
      return bytes
    },
  }
}

function bytesOf(pdf: Pdf): Promise<Uint8Array> {
  const parts: Uint8Array[] = []
  return new Promise((resolve, reject) => {
    pdf.on('data', (part: Uint8Array) => parts.push(part))
    pdf.on('end', () => resolve(Buffer.concat(parts)))
    pdf.on('error', reject)
  })
}

/** Beside the bundle where it is deployed, else in its package. */
function fontFile(weight: string): string {
  const beside = path.join(__dirname, 'fonts', `NotoSansSC_${weight}.ttf`)
  if (existsSync(beside)) return beside
  const home = path.dirname(require.resolve('@expo-google-fonts/noto-sans-sc/package.json'))
  return path.join(home, weight, `NotoSansSC_${weight}.ttf`)
}

function drawSheet(pdf: Pdf, sheet: Sheet): void {
  pdf.addPage({ size: [sheet.width * pointsPerMm, sheet.height * pointsPerMm], margin: 0 })
  pdf.scale(pointsPerMm)
  for (const item of sheet.items) drawItem(pdf, item)
}

function drawItem(pdf: Pdf, item: SheetItem): void {
  switch (item.is) {
    case 'text':
      return drawText(pdf, item)
    case 'shape':
      pdf.save().translate(item.x, item.y).scale(item.scale).path(item.d).fill(item.colour).restore()
      return
    case 'box':
      pdf.roundedRect(item.x, item.y, item.width, item.height, item.round)
      if (item.frame) pdf.lineWidth(item.frame.width)
      if (item.frame && item.colour !== null) pdf.fillAndStroke(item.colour, item.frame.colour)
      else if (item.frame) pdf.stroke(item.frame.colour)
      else if (item.colour !== null) pdf.fill(item.colour)
      return
    case 'qr':
      return drawQr(pdf, item)
    case 'image':
      pdf.image(Buffer.from(item.bytes), item.x, item.y, { width: item.side, height: item.side })
      return
  }
}

/** Modules of a row that touch are one rectangle: no hairlines between them on any printer. */
function drawQr(pdf: Pdf, { text, x, y, side }: SheetQr): void {
  const code = qrcode(0, 'M')
  code.addData(text, 'Byte')
  code.make()
  const count = code.getModuleCount()
  const module = side / (count + 2 * quietModules)
  pdf.rect(x, y, side, side).fill('#ffffff')
  for (let row = 0; row < count; row++) {
    for (let from = 0; from < count; from++) {
      if (!code.isDark(row, from)) continue
      let to = from + 1
      while (to < count && code.isDark(row, to)) to++
      pdf.rect(x + (quietModules + from) * module, y + (quietModules + row) * module, (to - from) * module, module)
      from = to
    }
  }
  pdf.fill('#000000')
}

function drawText(pdf: Pdf, item: SheetText): void {
  pdf.font(item.weight).fillColor(item.colour)
  const { lines, size } = fitted(pdf, item)
  pdf.fontSize(size)
  lines.forEach((line, index) => {
    const slack = item.align === 'center' ? (item.width - pdf.widthOfString(line)) / 2 : 0
    const baseline = item.y + index * size * item.lineHeight + size * ascent
    pdf.text(line, item.x + slack, baseline, { lineBreak: false, baseline: 'alphabetic' })
  })
}

/** Of the square a Chinese character is drawn in, the part above the base line. */
const ascent = 0.88

const step = 0.95

/** The largest size at which the text fits into its lines. */
function fitted(pdf: Pdf, item: SheetText): { readonly lines: readonly string[]; readonly size: number } {
  for (let size = item.size; ; size = Math.max(size * step, item.leastSize)) {
    pdf.fontSize(size)
    const lines = broken(pdf, item.text, item.width)
    if (lines.length <= item.lines) return { lines, size }
    if (size > item.leastSize) continue
    const kept = lines.slice(0, item.lines)
    return { lines: kept.map((line, index) => (index === item.lines - 1 ? `${line.slice(0, -1)}…` : line)), size }
  }
}

/** Chinese breaks anywhere but before a closing and after an opening mark; a word of letters or digits stays whole. */
const pieces = /[^\s、；]*\u00a0[\w:–]+[、；]?|[（《“]*(?:[\w.:–+-]+|[^\s])[，。；、：！？）》”]*|\s+/gu

function broken(pdf: Pdf, text: string, width: number): readonly string[] {
  const lines: string[] = []
  let line = ''
  for (const piece of text.match(pieces) ?? []) {
    if (line !== '' && pdf.widthOfString((line + piece).trimEnd()) > width) {
      lines.push(line.trimEnd())
      line = piece.trimStart()
    } else line += piece
  }
  return line.trim() === '' ? lines : [...lines, line.trimEnd()]
}
