// The code on a family's letter, out of whatever its QR code may hold: `f=<code>` alone, in an address, or in a page's
// path; and what that QR code says.
import { decodedText } from '@/platform/scanned-text'

const pattern = /(?:^|[?&#=/])f=([2-9A-HJKLMNP-Z]{10})(?![0-9A-Z])/i
const plain = /^[2-9A-HJKLMNP-Z]{10}$/i

/** Out of what was scanned; undefined where it is another code. */
export function scannedFamilyCode(scanned: string): string | undefined {
  return pattern.exec(decodedText(scanned))?.[1]?.toUpperCase()
}

/** Typed by hand too: spaces, dashes and small letters make no difference. */
export function readFamilyCode(said: string): string | undefined {
  const typed = said.replace(/[\s-]/g, '')
  return scannedFamilyCode(said) ?? (plain.test(typed) ? typed.toUpperCase() : undefined)
}

/** An address where there is a site, so that a phone's own camera opens it; else what the app's scan reads. */
export function familyAddress(origin: string, code: string): string {
  return origin === '' ? `f=${code}` : `${origin}/?f=${code}`
}

/** As one types it: ABCDE FGHJK. */
export function groupsOf(code: string): string {
  return (code.match(/.{1,5}/g) ?? []).join(' ')
}
