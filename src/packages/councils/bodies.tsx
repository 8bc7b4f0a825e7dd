// Who works on the matters of our estate, our grid?
import { callerOf } from '@/features/accounts/caller-of'
import { useMe } from '@/features/accounts/use-me'
import { AreaFilter } from '@/features/councils/area-filter'
import { BodiesList } from '@/features/councils/bodies-list'
import { noArea } from '@/features/councils/raise-draft'
import { useDistrict } from '@/features/district/use-district'
import { useKept } from '@/platform/use-kept'
import { Screen } from '@/ui/screen'
import { gatheringWords } from '@/ui/words/council-meetings'

export default function BodiesPage() {
  const caller = callerOf(useMe().data)
  const district = useDistrict().data
  const { value: area, change: setArea } = useKept('matters-area', noArea)
  const unitId = area.communityId === '' ? area.subdistrictId : area.communityId
  return (
    <Screen title={gatheringWords.bodies.title} demo={district?.demo}>
      <AreaFilter area={area} districtId={district?.unitId} onChange={setArea} />
      <BodiesList unitId={unitId} caller={caller} districtId={district?.unitId} />
    </Screen>
  )
}
