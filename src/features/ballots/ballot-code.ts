// The code on a letter to somebody who may vote, out of whatever its QR code may hold: `b=<code>` alone, in an address,
// or in a page's path; and what that QR code says.
const pattern = /(?:^|[?&#=/])b=([0-9A-Za-z]{8,40})(?![0-9A-Za-z])/
const plain = /^[0-9A-Za-z]{8,40}$/

/** Out of what was scanned; undefined where it is another code. */
export function scannedBallotCode(scanned: string): string | undefined {
  return pattern.exec(decoded(scanned.trim()))?.[1]?.toUpperCase()
}

/** Typed by hand too: spaces, dashes and small letters make no difference. */
export function readBallotCode(said: string): string | undefined {
  const typed = said.replace(/[\s-]/g, '')
  return scannedBallotCode(said) ?? (plain.test(typed) ? typed.toUpperCase() : undefined)
}

/** An address where there is a site, so that a phone's own camera opens it; else what the app's scan reads. */
export function ballotAddress(origin: string, code: string): string {
  return origin === '' ? `b=${code}` : `${origin}/?b=${code}`
}

/** Twice at most: WeChat encodes the scene once, some printers once more. */
function decoded(text: string): string {
  try {
    return decodeURIComponent(decodeURIComponent(text))
  } catch {
    return text
  }
}
