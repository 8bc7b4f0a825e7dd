// The street first, then its communities, then a community's grids where one is wanted: each is too many for one list.
import { View } from '@tarojs/components'
import { useQuery } from '@/rpc/use-query'
import { PickOne } from '@/ui/pick-one'
import { councilWords } from '@/ui/words/councils'
import type { ChosenArea } from './raise-draft'

const words = councilWords.area

interface AreaPickerProps {
  readonly area: ChosenArea
  /** Undefined until it is known. */
  readonly districtId: string | undefined
  /** Down to a grid. */
  readonly withGrid?: boolean | undefined
  /** May be left at “all of it”. */
  readonly all?: boolean | undefined
  readonly onChange: (area: ChosenArea) => void
}

export function AreaPicker({ area, districtId, withGrid = false, all = false, onChange }: AreaPickerProps) {
  const { subdistrictId, communityId, gridId } = area
  const streets = useUnits(districtId)
  const communities = useUnits(subdistrictId)
  const grids = useUnits(withGrid ? communityId : '')
  return (
    <View className="row">
      <PickOne
        label={words.streets}
        options={optionsOf(all ? words.allStreets : words.chooseStreet, streets)}
        value={subdistrictId}
        onChoose={(id) => onChange({ subdistrictId: id, communityId: '', gridId: '' })}
      />
      {subdistrictId === '' ? null : (
        <PickOne
          label={words.communities}
          options={optionsOf(all ? words.allCommunities : words.chooseCommunity, communities)}
          value={communityId}
          onChoose={(id) => onChange({ subdistrictId, communityId: id, gridId: '' })}
        />
      )}
      {withGrid && communityId !== '' ? (
        <PickOne
          label={words.grids}
          options={optionsOf(words.chooseGrid, grids)}
          value={gridId}
          onChoose={(id) => onChange({ subdistrictId, communityId, gridId: id })}
        />
      ) : null}
    </View>
  )
}

interface Unit {
  readonly id: string
  readonly name: string
}

function useUnits(parentId: string | undefined): readonly Unit[] {
  const query = useQuery('district', 'units', parentId === undefined || parentId === '' ? null : { parentId })
  return query.data ?? []
}

function optionsOf(first: string, units: readonly Unit[]) {
  return [{ value: '', text: first }, ...units.map(({ id, name }) => ({ value: id, text: name }))]
}
