// The number printed on a secret paper: twelve digits, from the phone's own randomness.
import type { SecureRandom } from '@/platform/crypto-port'

const digits = 12

/** Rejects where the phone has no randomness good enough. */
export async function newPaperNumber({ randomBytes }: SecureRandom): Promise<string> {
  let number = ''
  while (number.length < digits) {
    // 250 is the largest multiple of ten in a byte: what lies above would make some digits likelier.
    for (const byte of await randomBytes(digits * 2)) if (byte < 250) number += String(byte % 10)
  }
  return number.slice(0, digits)
}

/** Typed with spaces or in a full-width hand; undefined where it is no such number. */
export function readPaperNumber(typed: string): string | undefined {
  const number = typed.normalize('NFKC').replace(/[\s-]/g, '')
  return /^\d{12}$/.test(number) ? number : undefined
}

/** 1234 5678 9012. */
export function printedNumber(number: string): string {
  return (number.match(/.{1,4}/g) ?? []).join(' ')
}
