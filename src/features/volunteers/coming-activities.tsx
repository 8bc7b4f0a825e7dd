// What is coming: of one kind or of all, the nearest first for who says where they are.
import { View } from '@tarojs/components'
import { useMemo, useState } from 'react'
import type { Walker } from '@core/homes/walker'
import { welfareKinds, type WelfareKind } from '@core/volunteers/activity'
import { PickOne } from '@/ui/pick-one'
import { Empty } from '@/ui/states'
import { activityWords as words, welfareWords } from '@/ui/words/volunteers'
import { ActivityList } from './activity-list'
import { SayPlace, type OwnPlace } from './own-place'

const anyKind = ''
const kinds = [
  { value: anyKind, text: words.anyKind },
  ...welfareKinds.map((value) => ({ value, text: welfareWords[value] })),
]

export function ComingActivities({ place, walker }: { readonly place: OwnPlace; readonly walker: Walker }) {
  const [kind, setKind] = useState('')
  const { here } = place
  const asked = useMemo(
    () => ({
      view: 'coming' as const,
      ...(kind === anyKind ? {} : { kind: kind as WelfareKind }),
      ...(here ? { position: { ...here, datum: 'wgs84' as const }, walker } : {}),
    }),
    [kind, here, walker],
  )
  return (
    <View className="stack">
      <PickOne label={words.kindLabel} options={kinds} value={kind} onChoose={setKind} />
      {here ? <View className="field__help">{words.near}</View> : null}
      <SayPlace place={place}>{words.nearMe}</SayPlace>
      <ActivityList
        asked={asked}
        profile={walker.profile}
        none={<Empty icon="people" title={words.none} next={words.noneNext} />}
      />
    </View>
  )
}

const past = { view: 'past' } as const

export function PastActivities() {
  return <ActivityList asked={past} none={<Empty icon="people" title={words.nonePast} />} />
}
