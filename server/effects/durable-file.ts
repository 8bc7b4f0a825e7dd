// Writing a file so that after a power cut it is either wholly there or not there at all.
import { randomUUID } from 'node:crypto'
import { open, rename, rm, type FileHandle } from 'node:fs/promises'
import path from 'node:path'

const partEnding = '.part'

/** What a process that died in the middle left behind. */
export function isPart(name: string): boolean {
  return name.endsWith(partEnding)
}

/** `write` fills a temporary neighbour; then it takes its name. Whatever `write` throws leaves nothing behind. */
export async function writeDurably(
  target: string,
  write: (file: FileHandle, temporary: string) => Promise<void>,
  mode = 0o600,
): Promise<void> {
  const temporary = `${target}.${randomUUID()}${partEnding}`
  try {
    const file = await open(temporary, 'wx', mode)
    try {
      await write(file, temporary)
      await file.sync()
    } finally {
      await file.close()
    }
    await rename(temporary, target)
  } catch (fault) {
    await rm(temporary, { force: true })
    throw fault
  }
  await syncFolder(path.dirname(target))
}

/** The name itself is durable only when its folder is. */
export async function syncFolder(folder: string): Promise<void> {
  const handle = await open(folder, 'r')
  await handle.sync().finally(() => handle.close())
}
