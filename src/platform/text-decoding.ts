// Bytes of a text file as text: UTF-8 where they are that, else the Chinese encoding that spreadsheets still write.
import { ok, refuse, type Result } from '@core/kernel/result'

/** GB 18030 holds all of GBK. Refuses with `file.unreadable`. */
export function textOf(bytes: Uint8Array): Result<string> {
  const text = decoded(bytes, 'utf-8') ?? decoded(bytes, 'gb18030')
  return text === undefined ? refuse('invalid', 'file.unreadable') : ok(text)
}

function decoded(bytes: Uint8Array, encoding: string): string | undefined {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes)
  } catch {
    return undefined
  }
}
