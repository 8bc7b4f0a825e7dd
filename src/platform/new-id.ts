// Ids a client makes for something new: 26 characters, too many to guess or to collide.

const letters = '0123456789abcdefghijklmnopqrstuvwxyz'
const length = 26

export function newId(): string {
  return Array.from(randomBytes(), (byte) => letters[byte % letters.length]).join('')
}

/** WeChat's older base libraries have no `crypto`; the id is a name there, never a secret. */
function randomBytes(): Uint8Array {
  const bytes = new Uint8Array(length)
  const source = (globalThis as { crypto?: Crypto }).crypto
  if (source?.getRandomValues) return source.getRandomValues(bytes)
  return bytes.map(() => Math.floor(Math.random() * 256))
}
