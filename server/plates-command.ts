// `plates --out <folder>`: the sheets of every place, team and activity, one file each, ready for the printer.
import { mkdir } from 'node:fs/promises'
import path from 'node:path'
import { plateFileName } from '@core/doors/plate'
import { noCodeImages } from '../cloudfunctions/_kit/effects/code-images'
import { pdfPapers } from '../cloudfunctions/_kit/effects/pdf-papers'
import { districtMap } from '../cloudfunctions/_kit/district-map'
import type { Store } from '../cloudfunctions/_kit/store'
import { everyDoor } from '../cloudfunctions/doors/doors-under'
import { plateSheet } from '../cloudfunctions/doors/plate-sheet'
import { writeDurably } from './effects/durable-file'
import { usualPort } from './listen'
import { say } from './log'
import type { PlatesCommand } from './options-plates'
import { siteAddress } from './site-address'
import { StartRefused } from './start-refused'

export async function writePlates(store: Store, command: PlatesCommand, publicUrl: string | undefined): Promise<void> {
  const map = await districtMap(store)
  if (!map) throw new StartRefused('还没有区数据，请先导入。There is no district yet; import one first.')
  const unit = command.unitId === '' ? map.root : map.unit(command.unitId)
  if (!unit) throw new StartRefused(`没有编号为 ${command.unitId} 的单位。No such unit.`)
  const site = command.site || siteFrom(publicUrl)
  const papers = pdfPapers()
  const effects = { codeImages: noCodeImages, siteAddress: () => site }
  await mkdir(command.out, { recursive: true })
  let count = 0
  for await (const door of everyDoor(unit, map, store)) {
    const sheet = await plateSheet(door, command.size, { store, effects })
    if (!sheet.ok) throw new Error(sheet.error.reason)
    const pdf = await papers.print([sheet.value])
    const file = path.join(command.out, plateFileName(door, command.size))
    await writeDurably(file, async (handle) => void (await handle.writeFile(pdf)))
    count++
  }
  say(`印好 ${count} 张，在 ${command.out}，二维码指向 ${site}。Wrote ${count} sheets; their codes lead to ${site}.`)
}

function siteFrom(publicUrl: string | undefined): string {
  const said = siteAddress(publicUrl).current()
  if (said !== '') return said
  const here = `http://127.0.0.1:${usualPort}`
  say(
    `没有设 PUBLIC_URL 或 --site，这些码只有本机能打开：${here}。Without --site these codes open on this machine only.`,
  )
  return here
}
