// Which plate do I want to print?
import { View } from '@tarojs/components'
import { useState } from 'react'
import type { DoorKind } from '@core/doors/door-code'
import type { PlateSize } from '@core/doors/plate'
import { useMe } from '@/features/accounts/use-me'
import { useDistrict } from '@/features/district/use-district'
import { heldUnits } from '@/features/doors/held-units'
import { PlateList } from '@/features/doors/plate-list'
import { Stack } from '@/ui/card'
import { SegmentedControl, type Option } from '@/ui/choice'
import { PickOne } from '@/ui/pick-one'
import { QueryView } from '@/ui/query-view'
import { Screen } from '@/ui/screen'
import { Empty } from '@/ui/states'
import { plateWords as words } from '@/ui/words/doors'
import '@/features/doors/doors.scss'

type What = PlateSize | 'screen'

const kinds: readonly Option<DoorKind>[] = [
  { value: 'place', text: words.kinds.place },
  { value: 'team', text: words.kinds.team },
  { value: 'activity', text: words.kinds.activity },
]
const onPaper: readonly Option<What>[] = [
  { value: 'A5', text: words.whats.A5 },
  { value: 'A3', text: words.whats.A3 },
]
/** Only a place has a room with a screen. */
const atPlace: readonly Option<What>[] = [...onPaper, { value: 'screen', text: words.whats.screen }]

export default function PlatesPage() {
  const me = useMe()
  const units = heldUnits(me.data)
  return (
    <Screen title={words.title} demo={useDistrict().data?.demo}>
      <QueryView query={me}>
        {() => (units.length === 0 ? <Empty icon="lock" title={words.notStaff} /> : <Plates units={units} />)}
      </QueryView>
    </Screen>
  )
}

function Plates({ units }: { readonly units: readonly Option<string>[] }) {
  const [unitId, setUnitId] = useState(units[0]?.value ?? '')
  const [kind, setKind] = useState<DoorKind>('place')
  const [chosen, setChosen] = useState<What>('A5')
  const choices = kind === 'place' ? atPlace : onPaper
  const what = choices.some(({ value }) => value === chosen) ? chosen : 'A5'
  return (
    <Stack>
      <View className="doors__note">{words.lead}</View>
      {units.length > 1 ? <PickOne label={words.unit} options={units} value={unitId} onChoose={setUnitId} /> : null}
      <SegmentedControl label={words.kind} options={kinds} value={kind} onChoose={setKind} />
      <SegmentedControl label={words.what} options={choices} value={what} onChoose={setChosen} />
      <PlateList unitId={unitId} kind={kind} what={what} />
      <View className="doors__note">{words.many}</View>
    </Stack>
  )
}
