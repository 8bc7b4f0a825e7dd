// A home's code out of whatever a QR code at a door may hold: scene `h=<code>`, an address with `?h=<code>`, or the
// mini-program's own path.

const pattern = /(?:^|[?&#=/])[Hh]=([A-Za-z0-9][A-Za-z0-9_:.-]{0,79})(?![A-Za-z0-9_:.-])/

/** Undefined where it is not one of our codes. Typed in small letters it is the same code. */
export function readHomeCode(scanned: string): string | undefined {
  return pattern.exec(decoded(scanned.trim()))?.[1]?.toUpperCase()
}

/** What a page was opened with: WeChat's `scene`, or `h` of an address. `asked`: somebody meant a home. */
export function codeOfEntry(query: Readonly<Record<string, string | undefined>>): {
  readonly asked: boolean
  readonly code: string | undefined
} {
  if (query.scene) return { asked: true, code: readHomeCode(query.scene) }
  if (query.h !== undefined) return { asked: true, code: readHomeCode(`h=${query.h}`) }
  return { asked: false, code: undefined }
}

/** Twice at most: WeChat encodes the scene once, some printers once more. */
function decoded(text: string): string {
  try {
    return decodeURIComponent(decodeURIComponent(text))
  } catch {
    return text
  }
}
