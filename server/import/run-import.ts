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
  const refusal = await refusalOf(store, read.value)
  if (refusal) {
    out(refusal)
    return false
  }
  out(contentsOf(read.value))
  out('检查通过，正在写入 …')
  const { inserted, changed, unchanged, withdrawn } = await importDistrict(store, read.value, at)
  out(`导入完成：新增 ${inserted}，更新 ${changed}，未变 ${unchanged}，撤下 ${withdrawn}。`)
  out(`数据版本 ${read.value.version.slice(0, 12)}`)
  return true
}

/** An import withdraws what it does not name, so the wrong folder would withdraw a whole district. */
async function refusalOf(store: Store, { district }: DistrictData): Promise<string | undefined> {
  const current = await store.get('district', 'current')
  if (!current) return undefined
  if (current.unitId !== district.unitId) {
    return `库里是“${current.name}”（${current.unitId}），文件夹里是“${district.name}”（${district.unitId}）。没有导入任何内容。`
  }
  if (district.demo && !current.demo) return '库里已经是正式数据，不能用示例数据替换。没有导入任何内容。'
  return undefined
}

/** One line a fault, and a last one that says what that means. */
export function districtFolderFaults(faults: readonly Fault[]): readonly string[] {
  return [...faults.map(sentenceOf), `共 ${faults.length} 处错误。没有导入任何内容；改好以后请重新导入。`]
}

function contentsOf(data: DistrictData): string {
  const { district, orgUnits, grids, places, people, grants, services } = data
  const count = (level: string) => [...orgUnits.values()].filter((unit) => unit.level === level).length
  return (
    `${district.name}：街道 ${count('subdistrict')}，社区 ${count('community')}，网格 ${grids.size}，` +
    `网格党支部 ${count('gridBranch')}，党小组 ${count('partyGroup')}，党员中心户 ${count('memberHousehold')}，` +
    `阵地 ${places.size}，人员 ${people.size}，授权 ${grants.size}，服务 ${services.size}，` +
    workingsOf(data)
  )
}

function workingsOf({ calendar, timeLimits, routingRules, partnerUnits, matters }: DistrictData): string {
  const known = calendar.until === '' ? '没有（只按星期算）' : `到 ${calendar.until}`
  return `时限 ${timeLimits.size}，派单规则 ${routingRules.size}，驻区单位 ${partnerUnits.size}，议题 ${matters.size}，节假日安排${known}`
}
