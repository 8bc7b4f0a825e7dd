// What some bytes are, by the bytes alone: the few kinds of photo and voice that every phone and browser knows.

export type PhotoType = 'image/jpeg' | 'image/png' | 'image/webp'
export type VoiceType = 'audio/mp4' | 'audio/webm' | 'audio/ogg' | 'audio/mpeg' | 'audio/aac'

/** Undefined for anything else: text, SVG, HEIC, GIF. */
export function photoTypeOf(bytes: Uint8Array): PhotoType | undefined {
  if (begins(bytes, [0xff, 0xd8, 0xff])) return 'image/jpeg'
  if (begins(bytes, [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])) return 'image/png'
  return letters(bytes, 0) === 'RIFF' && letters(bytes, 8) === 'WEBP' ? 'image/webp' : undefined
}

/** MP4 brands of sound recorders; pictures such as HEIC have others in the same box. */
const soundBrands = ['M4A ', 'M4B ', 'mp41', 'mp42', 'isom', 'iso2', 'iso5', 'iso6', 'dash', '3gp4', '3gp5', '3gp6']

export function voiceTypeOf(bytes: Uint8Array): VoiceType | undefined {
  if (letters(bytes, 4) === 'ftyp') return soundBrands.includes(letters(bytes, 8)) ? 'audio/mp4' : undefined
  if (begins(bytes, [0x1a, 0x45, 0xdf, 0xa3])) return 'audio/webm'
  if (letters(bytes, 0) === 'OggS') return 'audio/ogg'
  if (letters(bytes, 0).startsWith('ID3')) return 'audio/mpeg'
  const [first = 0, second = 0] = bytes
  if (first !== 0xff || (second & 0xe0) !== 0xe0) return undefined
  // The two layer bits are zero in AAC alone.
  return (second & 0x06) === 0 ? 'audio/aac' : 'audio/mpeg'
}

function begins(bytes: Uint8Array, signature: readonly number[]): boolean {
  return signature.every((byte, index) => bytes[index] === byte)
}

function letters(bytes: Uint8Array, at: number): string {
  return String.fromCharCode(...bytes.subarray(at, at + 4))
}
