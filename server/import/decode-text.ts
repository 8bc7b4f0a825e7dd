// Text as offices save it: UTF-8 with or without a mark at its head, or what Excel in Chinese calls plain CSV (GBK).

/** Undefined where the bytes are neither. */
export function decodeText(bytes: Uint8Array): string | undefined {
  // GB 18030 holds all of GBK and GB 2312. Few GBK texts are valid UTF-8, so UTF-8 is tried first.
  return decodeAs('utf-8', bytes) ?? decodeAs('gb18030', bytes)
}

function decodeAs(encoding: string, bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes)
  } catch {
    return undefined
  }
}
