// Units to choose among, as the parts that offer a choice want them.
import type { Option } from './choice'

interface Named {
  readonly unitId: string
  readonly unitName: string
}

export function unitOptions(units: readonly Named[]): readonly Option<string>[] {
  return units.map(({ unitId, unitName }) => ({ value: unitId, text: unitName }))
}
