// Which requests the desk shows: whose, in which state, of which service, of which unit.
import { View } from '@tarojs/components'
import type { ServiceDefinition } from '@core/district/service-definition'
import { SegmentedControl } from '@/ui/choice'
import { deskWords as words } from '@/ui/words/desk'
import { PickOne } from '@/ui/pick-one'
import type { DeskFilters, DeskQueue, DeskView } from './use-desk-filters'

const views: readonly DeskView[] = ['mine', 'desk', 'below', 'watched']
const queues: readonly DeskQueue[] = ['toDo', 'waiting', 'done', 'all']

interface DeskFilterBarProps {
  readonly filters: DeskFilters
  readonly services: readonly ServiceDefinition[]
  /** The units the caller works for. */
  readonly units: readonly { readonly unitId: string; readonly unitName: string }[]
  readonly onChange: (part: Partial<DeskFilters>) => void
}

export function DeskFilterBar({ filters, services, units, onChange }: DeskFilterBarProps) {
  const serviceOptions = services.map(({ code, name }) => ({ value: code, text: name }))
  const unitOptions = units.map(({ unitId, unitName }) => ({ value: unitId, text: unitName }))
  const unitId = filters.unitId === '' ? (units[0]?.unitId ?? '') : filters.unitId
  return (
    <View className="stack stack--tight">
      <SegmentedControl
        label={words.viewsLabel}
        options={views.map((value) => ({ value, text: words.views[value] }))}
        value={filters.view}
        onChoose={(view) => onChange({ view })}
      />
      <SegmentedControl
        label={words.queuesLabel}
        options={queues.map((value) => ({ value, text: words.queues[value] }))}
        value={filters.queue}
        onChoose={(queue) => onChange({ queue })}
      />
      <View className="row">
        <PickOne
          label={words.servicesLabel}
          options={[{ value: '', text: words.allServices }, ...serviceOptions]}
          value={filters.serviceCode}
          onChoose={(serviceCode) => onChange({ serviceCode })}
        />
        {units.length > 1 ? (
          <PickOne
            label={words.unitsLabel}
            options={unitOptions}
            value={unitId}
            onChoose={(next) => onChange({ unitId: next })}
          />
        ) : null}
      </View>
    </View>
  )
}
