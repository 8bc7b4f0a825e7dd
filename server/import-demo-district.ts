// The demo district, imported as any other; never over a real one.
import { runImport } from './import/run-import'
import { say } from './log'
import { StartRefused } from './start-refused'
import type { OpenStore } from './stores/open-store'

export async function importDemoDistrict(store: OpenStore, folder: string): Promise<void> {
  const district = await store.get('district', 'current')
  if (district && !district.demo) {
    throw new StartRefused(
      `这里存的是${district.name}的真实数据，不能用演示身份打开。请去掉 --demo，或用 BRANCH_HOME_DATA 另选文件夹。\n` +
        'This store holds a real district. Start without --demo, or choose another folder with BRANCH_HOME_DATA.',
    )
  }
  const said: string[] = []
  if (!(await runImport(folder, store, (line) => said.push(line)))) throw new StartRefused(said.join('\n'))
  const imported = await store.get('district', 'current')
  if (district?.importedAt !== imported?.importedAt) said.forEach(say)
}
