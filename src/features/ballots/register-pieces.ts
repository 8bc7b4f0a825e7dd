// A long list cut into pieces that pass the door, at the ends of its lines.
import { csvPieceLimit, csvPieces } from '@core/ballots/ballots-api'

/** Chinese takes three bytes a character, and the door takes 256 KB. */
export const pieceLimit = Math.min(csvPieceLimit, 80_000)

/** Undefined where it is too long for one register. */
export function piecesOf(csv: string, limit = pieceLimit): readonly string[] | undefined {
  const pieces: string[] = []
  let start = 0
  while (start < csv.length) {
    const end = endOf(csv, start, limit)
    pieces.push(csv.slice(start, end))
    start = end
  }
  return pieces.length > csvPieces ? undefined : pieces
}

/** After the last line that still fits; within a line that is longer, but never within a character. */
function endOf(csv: string, start: number, limit: number): number {
  if (start + limit >= csv.length) return csv.length
  const lineEnd = csv.lastIndexOf('\n', start + limit - 1)
  if (lineEnd >= start) return lineEnd + 1
  const isSplit = /[\uD800-\uDBFF]/.test(csv.charAt(start + limit - 1))
  return start + limit - (isSplit && limit > 1 ? 1 : 0)
}

/** Lines with something in them, the heading among them. */
export function linesIn(csv: string): number {
  return csv.split(/\r\n|\n|\r/).filter((line) => line.trim() !== '').length
}
