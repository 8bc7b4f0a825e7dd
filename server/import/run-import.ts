// `npm run import -- <folder>`: reads, checks, imports, and says in Chinese what came of it.
import type { Store } from '../../cloudfunctions/_kit/store'
import type { DistrictData } from './district-data'
import { sentenceOf, type Fault } from './fault'
import { importDistrict } from './import-district'
import { readDistrictFolder } from './read-district-folder'

/** Answers whether the folder was sound and is now in the store. */
export async function runImport(
  folder: string,
  store: Store,
  out: (line: string) => void,
  at: number = Date.now(),
): Promise<boolean> {
  out(`正在读取 ${folder} …`)
  const read = await readDistrictFolder(folder)
  if (!read.ok) {
    districtFolderFaults(read.error).forEach(out)
    return false
  }
  out(contentsOf(read.value))
  out('检查通过，正在写入 …')
  const { inserted, changed, unchanged, withdrawn } = await importDistrict(store, read.value, at)
  out(`导入完成：新增 ${inserted}，更新 ${changed}，未变 ${unchanged}，撤下 ${withdrawn}。`)
  out(`数据版本 ${read.value.version.slice(0, 12)}`)
  return true
}

/** One line a fault, and a last one that says what that means. */
export function districtFolderFaults(faults: readonly Fault[]): readonly string[] {
  return [...faults.map(sentenceOf), `共 ${faults.length} 处错误。没有导入任何内容；改好以后请重新导入。`]
}

function contentsOf({ district, orgUnits, grids, places, people, grants, services }: DistrictData): string {
  const count = (level: string) => [...orgUnits.values()].filter((unit) => unit.level === level).length
  return (
    `${district.name}：街道 ${count('subdistrict')}，社区 ${count('community')}，网格 ${grids.size}，` +
    `网格党支部 ${count('gridBranch')}，党小组 ${count('partyGroup')}，党员中心户 ${count('memberHousehold')}，` +
    `阵地 ${places.size}，人员 ${people.size}，授权 ${grants.size}，服务 ${services.size}`
  )
}
