// Which entries are shown: in which state, of which kind, of which community.
import { View } from '@tarojs/components'
import type { ServiceDefinition } from '@core/district/service-definition'
import { useQuery } from '@/rpc/use-query'
import { SegmentedControl } from '@/ui/choice'
import { PickOne } from '@/ui/pick-one'
import { boardWords as words } from '@/ui/words/board'
import type { BoardFilters, BoardState } from './use-board-filters'

const states: readonly BoardState[] = ['all', 'open', 'done']

interface BoardFilterBarProps {
  readonly filters: BoardFilters
  readonly services: readonly ServiceDefinition[]
  /** Whose communities there are to choose from; undefined until it is known. */
  readonly districtId: string | undefined
  /** Only the state, such as on the map. */
  readonly short?: boolean | undefined
  readonly onChange: (part: Partial<BoardFilters>) => void
}

export function BoardFilterBar({ filters, services, districtId, short, onChange }: BoardFilterBarProps) {
  const open = services.filter(({ sensitive }) => !sensitive)
  return (
    <View className="stack stack--tight">
      <SegmentedControl
        label={words.statesLabel}
        options={states.map((value) => ({ value, text: words.states[value] }))}
        value={filters.state}
        onChoose={(state) => onChange({ state })}
      />
      {short ? null : (
        <View className="row">
          <PickOne
            label={words.servicesLabel}
            options={[
              { value: '', text: words.allServices },
              ...open.map(({ code, name }) => ({ value: code, text: name })),
            ]}
            value={filters.serviceCode}
            onChoose={(serviceCode) => onChange({ serviceCode })}
          />
          <AreaPicker filters={filters} districtId={districtId} onChange={onChange} />
        </View>
      )}
    </View>
  )
}

/** The street first, then its communities: a district has too many for one list. */
function AreaPicker({
  filters,
  districtId,
  onChange,
}: Pick<BoardFilterBarProps, 'filters' | 'districtId' | 'onChange'>) {
  const { subdistrictId, communityId } = filters
  const streets = useQuery('district', 'units', districtId === undefined ? null : { parentId: districtId })
  const communities = useQuery('district', 'units', subdistrictId === '' ? null : { parentId: subdistrictId })
  return (
    <>
      <PickOne
        label={words.streetsLabel}
        options={optionsOf(words.allStreets, streets.data)}
        value={subdistrictId}
        onChoose={(next) => onChange({ subdistrictId: next, communityId: '' })}
      />
      {subdistrictId === '' ? null : (
        <PickOne
          label={words.communitiesLabel}
          options={optionsOf(words.chooseCommunity, communities.data)}
          value={communityId}
          onChoose={(next) => onChange({ communityId: next })}
        />
      )}
    </>
  )
}

function optionsOf(all: string, units: readonly { readonly id: string; readonly name: string }[] = []) {
  return [{ value: '', text: all }, ...units.map(({ id, name }) => ({ value: id, text: name }))]
}
