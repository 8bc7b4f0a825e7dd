// A district small enough to read at a glance: one community, two branches, two square grids side by side.
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'

export type Files = Readonly<Record<string, string | Uint8Array>>

export const smallDistrict = {
  'organisation.csv': [
    'id,level,name,parentId,phone,lng,lat',
    '320799,district,小区县,,0518-0000-0001,,',
    '320799001,subdistrict,东街道,320799,,,',
    '320799001001,community,东社区,320799001,,,',
    '320799001001B01,gridBranch,第一支部,320799001001,,,',
    '320799001001B02,gridBranch,第二支部,320799001001,,,',
    '320799001001B01G1,partyGroup,第一党小组,320799001001B01,,,',
    '320799001001B01G1H1,memberHousehold,王家,320799001001B01G1,,119.005,34.005',
  ],
  'places.csv': [
    'id,code,kind,name,unitId,lng,lat,address,directions,hours,services,phone,wheelchair,steps,accessibleToilet,accessNote',
    'home-1,H1,branchHome,一号家院,320799001001B01,119.004,34.004,东街1号,进门右转,24/7,议事、歇脚,0518-0000-0002,yes,0,no,',
    'home-2,H2,branchHome,二号家院,320799001001B02,119.014,34.004,东街2号,"进门,左转","Mo-Fr 08:30-11:30,14:00-17:30",议事,0518-0000-0003,no,5,no,门前有台阶',
  ],
  'people.csv': [
    'id,name,title,unitId',
    'P1,李网格,网格员,320799001001B01',
    'P2,张社区,社区工作者,320799001001',
    'P3,王党员,党员,320799001001B01G1H1',
    'P4,赵电工,供电所联络员,power-1',
  ],
  'grants.csv': [
    'personId,role,unitId,from,until',
    'P1,gridWorker,320799001001B01,2026-01-01,2027-12-31',
    'P2,communityStaff,320799001001,2026-01-01,2027-12-31',
    'P3,member,320799001001B01G1H1,2026-01-01,2027-12-31',
    'P4,unitLiaison,power-1,2026-01-01,2027-12-31',
  ],
  'duties.csv': [
    'unitId,personId,phone,hours,from,until',
    '320799001001B01,P1,199-0000-0001,24/7,2026-01-01,2027-12-31',
    '320799001001,P2,199-0000-0002,Mo-Fr 08:30-17:30,2026-01-01,2027-12-31',
  ],
  'services.csv': [
    'code,name,group,description,keywords,sensitive,callFirst,urgency',
    'light,路灯,公共设施,路灯不亮,路灯、太黑,no,,',
    'gas,燃气异味,紧急,闻到煤气味,煤气,no,119,emergency',
    'other,其他,其他,别的事,其他,no,,',
  ],
  'matters.csv': [
    '编号,标题,内容,类型,范围,单位编号,小区或楼栋,影响谁,到哪一步,还有几天',
    'm1,车位怎么分,车多位少,公共空间,小区,320799001001,东苑,全体住户,大家谈,30',
    'm2,修屋顶,顶楼漏雨,repairFund,building,320799001001,东苑一号楼,二十四户,decide,15',
  ],
  'matter-options.csv': ['id,matterId,title,text,cost', 'o1,m2,全部翻修,揭掉重做,四万六千元'],
  'statements.csv': ['id,matterId,text', 's1,m1,先来先停', 's2,m1,每户一个车位'],
  'opinions.csv': ['id,matterId,agree,disagree', 'p1,m1,s1,s2', 'p2,m1,s1、s2,'],
  'calendar.csv': ['date,kind,name', '2026-10-01,holiday,国庆节', '2026/9/20,上班,国庆节', '2026-10-02,放假,国庆节'],
  'limits.csv': [
    'serviceCode,urgency,acceptWithinMinutes,answerWithinMinutes,remindBeforeMinutes,escalateEveryMinutes',
    '*,normal,60,2100,210,420',
    'gas,紧急,5,60,5,10',
  ],
  'rules.csv': [
    'id,serviceCode,areaId,hours,to,reason',
    'gas-night,gas,*,Mo-Su 18:00-24:00,district,夜里由区里值班的人接',
    'gas,gas,320799001001,,社区,社区有专人管燃气',
    'light,light,320799001001B02,,320799001,街道统一修路灯',
    'rest,全部,全部,Sa-Su 00:00-24:00,320799001001,周末社区值班',
  ],
  'partners.csv': ['id,name,kind,unitId,phone,serviceCodes', 'power-1,东街供电所,供电,320799001001,,light、gas'],
  'grids.geojson': [
    '{"type":"FeatureCollection","features":[',
    grid('320799001001001', '320799001001B01', '[[119,34],[119.01,34],[119.01,34.01],[119,34.01],[119,34]]') + ',',
    grid('320799001001002', '320799001001B02', '[[119.01,34],[119.02,34],[119.02,34.01],[119.01,34.01],[119.01,34]]'),
    ']}',
  ],
  'outline.geojson': [
    '{"type":"FeatureCollection","features":[',
    '{"type":"Feature","properties":{},"geometry":{"type":"Polygon","coordinates":[[[119,34],[119.01,34],[119.02,34],[119.02,34.01],[119.01,34.01],[119,34.01],[119,34]]]}}',
    ']}',
  ],
} as const

function grid(code: string, branchId: string, ring: string): string {
  const properties = `{"code":"${code}","name":"网格","communityId":"320799001001","branchId":"${branchId}"}`
  return `{"type":"Feature","properties":${properties},"geometry":{"type":"Polygon","coordinates":[${ring}]}}`
}

export type FileName = keyof typeof smallDistrict

export function smallFiles(): Record<FileName, string> {
  return Object.fromEntries(
    Object.entries(smallDistrict).map(([name, lines]) => [name, lines.join('\n') + '\n']),
  ) as Record<FileName, string>
}

/** The small district with some text of one file replaced; the text must be there. */
export function smallFilesWith(file: FileName, from: string, to: string): Record<FileName, string> {
  const files = smallFiles()
  if (!files[file].includes(from)) throw new Error(`${file} does not hold ${from}`)
  return { ...files, [file]: files[file].replace(from, to) }
}

const folders: string[] = []

export async function folderOf(files: Files): Promise<string> {
  const folder = await mkdtemp(path.join(tmpdir(), 'branch-home-import-'))
  folders.push(folder)
  await Promise.all(Object.entries(files).map(([name, content]) => writeFile(path.join(folder, name), content)))
  return folder
}

export async function removeFolders(): Promise<void> {
  await Promise.all(folders.splice(0).map((folder) => rm(folder, { recursive: true, force: true })))
}
