// `import <folder>`: a district's own data, checked whole before any of it is stored.
import { runImport } from './import/run-import'
import { say } from './log'
import { StartRefused } from './start-refused'
import type { OpenStore } from './stores/open-store'

export async function importFolder(store: OpenStore, folder: string): Promise<void> {
  if (!(await runImport(folder, store, say))) throw new StartRefused('导入没有进行。Nothing was imported.')
}
