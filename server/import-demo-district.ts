// The demo district, imported as any other; never over a real one.
import { createHash } from 'node:crypto'
import { readdir, readFile } from 'node:fs/promises'
import path from 'node:path'
import type { District } from '@core/district/district'
import { writeDurably } from './effects/durable-file'
import { runImport } from './import/run-import'
import { say } from './log'
import { StartRefused } from './start-refused'
import type { OpenStore } from './stores/open-store'

export async function importDemoDistrict(store: OpenStore, folder: string, dataFolder: string): Promise<void> {
  const known = await store.get('district', 'current')
  if (known && !known.demo) {
    throw new StartRefused(
      `这里存的是${known.name}的真实数据，不能用演示身份打开。请用 npm run serve 启动，或用 BRANCH_HOME_DATA 另选文件夹。\n` +
        'This store holds a real district. Start without --demo, or choose another folder with BRANCH_HOME_DATA.',
    )
  }
  // Checking a whole district takes a second; a start after a crash should not.
  const mark = path.join(dataFolder, 'demo-district.mark')
  const files = await fingerprintOf(folder)
  if (known && (await readFile(mark, 'utf8').catch(() => '')) === markOf(files, known)) return
  await importAloud(store, folder, known)
  const imported = await store.get('district', 'current')
  if (imported) await writeDurably(mark, (file) => file.writeFile(markOf(files, imported)))
}

/** Says what came of it only where something did. */
async function importAloud(store: OpenStore, folder: string, known: District | undefined): Promise<void> {
  const said: string[] = []
  const isSound = await runImport(folder, store, (line) => said.push(line))
  if (!isSound) throw new StartRefused(said.join('\n'))
  const imported = await store.get('district', 'current')
  if (known?.importedAt !== imported?.importedAt) said.forEach(say)
}

/** These files, as this import left the store. */
function markOf(files: string, { version, importedAt }: District): string {
  return `${files} ${version} ${importedAt}\n`
}

async function fingerprintOf(folder: string): Promise<string> {
  const hash = createHash('sha256')
  for (const name of (await readdir(folder)).sort()) {
    hash.update(`${name}\n`)
    hash.update(await readFile(path.join(folder, name)))
  }
  return hash.digest('hex')
}
