// Somebody of a register, in a line: 张建国、李秀英（3号楼2单元501）.
import type { ElectorRow } from '@core/ballots/ballots-api'
import { unitsText } from '@/ui/words/ballots'

type Named = Pick<ElectorRow, 'names' | 'units'>

/** The developer's unsold flats have nobody's name. */
export function namesText({ names, units }: Named): string {
  return names.length > 0 ? names.join('、') : unitsText(units)
}

export function electorText({ names, units }: Named): string {
  return names.length > 0 ? `${names.join('、')}（${unitsText(units)}）` : unitsText(units)
}
