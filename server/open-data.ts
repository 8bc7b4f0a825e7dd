// The store that the settings name: PostgreSQL by its URL, else one SQLite file in the data folder.
import { mkdir } from 'node:fs/promises'
import path from 'node:path'
import { StartRefused } from './start-refused'
import type { OpenStore } from './stores/open-store'
import { openPostgres } from './stores/postgres/open-postgres'
import { DatabaseInUse, openSqlite } from './stores/sqlite/open-sqlite'

export async function openData(folder: string, databaseUrl: string | undefined): Promise<OpenStore> {
  if (databaseUrl) return openPostgres(databaseUrl).catch((fault: unknown) => refusePostgres(fault))
  await mkdir(folder, { recursive: true, mode: 0o700 }).catch((fault: unknown) => {
    throw new StartRefused(`不能写入数据文件夹 ${folder}：${textOf(fault)}。Cannot write to the data folder.`)
  })
  try {
    return await openSqlite(path.join(folder, 'branch-home.sqlite'))
  } catch (fault) {
    if (!(fault instanceof DatabaseInUse)) throw fault
    throw new StartRefused(
      `数据文件夹 ${folder} 正被另一个进程使用（服务器正在运行？）。请先停止它，或用 BRANCH_HOME_DATA 另选文件夹。\n` +
        'This data folder is in use by another process, probably a running server. ' +
        'Stop that one first, or choose another folder with BRANCH_HOME_DATA.',
    )
  }
}

function refusePostgres(fault: unknown): never {
  throw new StartRefused(
    `连接不上 DATABASE_URL 指定的 PostgreSQL：${textOf(fault)}\nCannot use the PostgreSQL server named by DATABASE_URL.`,
  )
}

function textOf(fault: unknown): string {
  return fault instanceof Error ? fault.message : String(fault)
}
