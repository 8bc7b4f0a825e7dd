// CRC-32 (ISO 3309, as in zip and PNG): finds every torn or flipped download that matters here.

const table = new Uint32Array(256)
for (let n = 0; n < 256; n++) {
  let c = n
  for (let bit = 0; bit < 8; bit++) c = c & 1 ? 0xedb88320 ^ (c >>> 1) : c >>> 1
  table[n] = c
}

export function crc32(bytes: Uint8Array, start = 0): number {
  let c = 0xffffffff
  for (let i = start; i < bytes.length; i++) c = table[(c ^ bytes[i]!) & 0xff]! ^ (c >>> 8)
  return (c ^ 0xffffffff) >>> 0
}
