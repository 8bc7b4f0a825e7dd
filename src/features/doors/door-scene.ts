// What a QR code at a door holds: a scene (`h=<code>~<seal>`), an address with it (`?h=<code>~<seal>`), or the
// mini-program's own path. Whether the seal is true, only the server can tell.
import { decodedText } from '@/platform/scanned-text'

/** Home, team (`g`), activity, and a home's own screen. */
const letters = ['h', 'g', 'a', 's'] as const
const pattern = /(?:^|[?&#=/])([HGAShgas])=([A-Za-z0-9][A-Za-z0-9_.~-]{0,79})(?![A-Za-z0-9_:.~-])/

/** As `doors.open` takes it; undefined where it is no door's. What is sealed stays as it was written. */
export function readDoorScene(scanned: string): string | undefined {
  const [, letter, rest] = pattern.exec(decodedText(scanned)) ?? []
  return letter !== undefined && rest !== undefined ? `${letter.toLowerCase()}=${rest}` : undefined
}

/**
 * What a page was opened with: WeChat's `scene`, the address behind an ordinary code (`q`), or a letter of our own
 * address. `asked`: somebody meant a door.
 */
export function doorOfEntry(query: Readonly<Record<string, string | undefined>>): {
  readonly asked: boolean
  readonly scene: string | undefined
} {
  const scanned = query.scene || query.q
  if (scanned) return { asked: true, scene: readDoorScene(scanned) }
  const letter = letters.find((one) => query[one] !== undefined)
  if (letter === undefined) return { asked: false, scene: undefined }
  return { asked: true, scene: readDoorScene(`${letter}=${query[letter] ?? ''}`) }
}
