// A home's code out of whatever a QR code at a door may hold: scene `h=<code>`, an address with `?h=<code>`, or the
// mini-program's own path; sealed or not, since to name a place no seal is needed.
import { decodedText } from '@/platform/scanned-text'

const pattern = /(?:^|[?&#=/])[Hh]=([A-Za-z0-9][A-Za-z0-9_:.-]{0,79})(?![A-Za-z0-9_:.-])/

/** Undefined where it is not one of our codes. Typed in small letters it is the same code. */
export function readHomeCode(scanned: string): string | undefined {
  return pattern.exec(decodedText(scanned))?.[1]?.toUpperCase()
}
