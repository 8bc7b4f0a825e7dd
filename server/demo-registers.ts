// The demo's registers of owners, handed in as a community hands them in: by the ordinary function, by somebody whose
// office it is. A list that is there already is not handed in again.
import { createHash } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { csvPieceLimit } from '@core/ballots/ballots-api'
import { parse } from 'csv-parse/sync'
import { functions } from './functions'
import type { DemoIdentity } from './identity/demo-identity'
import { StartRefused } from './start-refused'
import type { MakeWorld } from './world'

type Row = Readonly<Record<'id' | 'kind' | 'name' | 'unitId' | 'scopeName' | 'file' | 'by', string>>

export async function putDemoRegisters(folder: string, demo: DemoIdentity, world: MakeWorld): Promise<void> {
  const rows: readonly Row[] = parse(await readFile(path.join(folder, 'registers.csv')), { columns: true, bom: true })
  for (const row of rows) await put(row, await readFile(path.join(folder, row.file), 'utf8'), demo, world)
}

async function put({ file, by, ...row }: Row, csv: string, demo: DemoIdentity, world: MakeWorld): Promise<void> {
  // The same text is the same upload: the function answers what it made of it the first time.
  const uploadId = createHash('sha256').update(csv).digest('hex').slice(0, 32)
  const pieces = Math.ceil(csv.length / csvPieceLimit)
  for (let piece = 0; piece < pieces; piece++) {
    const part = csv.slice(piece * csvPieceLimit, (piece + 1) * csvPieceLimit)
    const call = { procedure: 'putRegister', input: { ...row, uploadId, piece, pieces, csv: part } }
    const result = await functions.ballots(call, { accountId: demo.accountIdOf(by), pushAddress: '' }, world())
    if (!result.ok) throw new StartRefused(`示例名册 ${file} 没有收下：${JSON.stringify(result.error)}`)
  }
}
