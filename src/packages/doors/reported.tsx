// Which serving members reported to our community?
import { useRouter } from '@tarojs/taro'
import { useState } from 'react'
import { receivingRoles } from '@core/doors/member-report'
import { useMe } from '@/features/accounts/use-me'
import { useDistrict } from '@/features/district/use-district'
import { heldUnits } from '@/features/doors/held-units'
import { ReportedList } from '@/features/doors/reported-list'
import type { Option } from '@/ui/choice'
import { PickOne } from '@/ui/pick-one'
import { QueryView } from '@/ui/query-view'
import { Screen } from '@/ui/screen'
import { Empty } from '@/ui/states'
import { reportedWords as words } from '@/ui/words/doors'

export default function ReportedPage() {
  const { unit = '' } = useRouter().params
  const me = useMe()
  const units = heldUnits(me.data, receivingRoles)
  return (
    <Screen title={words.title} demo={useDistrict().data?.demo}>
      <QueryView query={me}>
        {() =>
          units.length === 0 ? <Empty icon="lock" title={words.notYours} /> : <Reported units={units} asked={unit} />
        }
      </QueryView>
    </Screen>
  )
}

/** `asked`: a unit named in the address; without one it is the caller's own. */
function Reported({ units, asked }: { readonly units: readonly Option<string>[]; readonly asked: string }) {
  const [unitId, setUnitId] = useState(asked === '' ? (units[0]?.value ?? '') : asked)
  return (
    <>
      {units.length > 1 ? (
        <PickOne label={words.community} options={units} value={unitId} onChoose={setUnitId} />
      ) : null}
      <ReportedList unitId={unitId} />
    </>
  )
}
