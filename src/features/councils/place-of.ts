// Where a matter is, in words: 海棠社区 · 海棠花园 3 号楼.
import type { MatterScope } from '@core/councils/matter'

export function placeOf({ unitName, name }: MatterScope): string {
  return [unitName, name].filter(Boolean).join(' · ')
}
