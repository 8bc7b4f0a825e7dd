// In whose name: asked only of those who have several units.
import type { Option } from '@/ui/choice'
import type { Answers, FormField } from '@/ui/form-field'

export function unitQuestion(label: string, units: readonly Option<string>[]): readonly FormField[] {
  return units.length < 2 ? [] : [{ kind: 'one', name: 'unitId', label, options: units, usual: units[0]?.value }]
}

export function chosenUnit(units: readonly Option<string>[], { unitId }: Answers): Option<string> {
  return units.find(({ value }) => value === unitId) ?? units[0] ?? { value: '', text: '' }
}
