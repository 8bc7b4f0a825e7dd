// One file of the folder as text; what stands in the way is reported.
import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { decodeText } from './decode-text'
import type { Report } from './fault'

export async function readText(
  folder: string,
  file: string,
  report: Report,
  mayBeMissing = false,
): Promise<string | undefined> {
  const whole = { file, line: 0, field: '', params: {} }
  const bytes = await readFile(path.join(folder, file)).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return undefined
    throw error
  })
  if (!bytes) {
    if (!mayBeMissing) report({ ...whole, reason: 'file.missing' })
    return undefined
  }
  const text = decodeText(bytes)
  if (text === undefined) report({ ...whole, reason: 'file.encoding' })
  return text
}
