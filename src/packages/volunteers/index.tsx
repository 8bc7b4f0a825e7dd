// What can I help with, what did I sign up for, and what was?
import Taro from '@tarojs/taro'
import { useState } from 'react'
import { useMe } from '@/features/accounts/use-me'
import { useDistrict } from '@/features/district/use-district'
import { useWalker } from '@/features/homes/use-walker'
import { knownPosition } from '@/features/homes/use-where'
import { ComingActivities, PastActivities } from '@/features/volunteers/coming-activities'
import { MySignUps } from '@/features/volunteers/my-sign-ups'
import { useOwnPlace } from '@/features/volunteers/own-place'
import { runningUnits } from '@/features/volunteers/running-units'
import { UnitHours } from '@/features/volunteers/unit-hours'
import { Button } from '@/ui/button'
import { Card } from '@/ui/card'
import { SegmentedControl } from '@/ui/choice'
import { ListRow } from '@/ui/list-row'
import { routes } from '@/ui/routes'
import { Screen } from '@/ui/screen'
import { activityWords as words } from '@/ui/words/volunteers'

type View = 'coming' | 'mine' | 'past'
const views = (['coming', 'mine', 'past'] as const).map((value) => ({ value, text: words.views[value] }))

export default function ActivitiesPage() {
  const [view, setView] = useState<View>('coming')
  const place = useOwnPlace(knownPosition())
  const { walker } = useWalker()
  const district = useDistrict()
  const units = runningUnits(useMe().data)
  const offer = () => void Taro.navigateTo({ url: routes.offerActivity })
  return (
    <Screen
      title={words.title}
      demo={district.data?.demo}
      foot={
        units.length === 0 ? null : (
          <Button look="primary" wide icon="plus" onPress={offer}>
            {words.offer}
          </Button>
        )
      }
    >
      <SegmentedControl label={words.viewLabel} options={views} value={view} onChoose={setView} />
      {view === 'coming' ? <ComingActivities place={place} walker={walker} /> : null}
      {view === 'mine' ? <MySignUps /> : null}
      {view === 'past' ? <PastActivities /> : null}
      <Ways />
      {units.length === 0 ? null : <UnitHours units={units} />}
    </Screen>
  )
}

function Ways() {
  const open = (url: string) => () => void Taro.navigateTo({ url })
  return (
    <Card flush>
      <ListRow icon="people" title={words.teams} note={words.teamsNote} onPress={open(routes.teams)} />
      <ListRow icon="clock" title={words.hours} note={words.hoursNote} onPress={open(routes.myHours)} />
      <ListRow icon="check" title={words.check} note={words.checkNote} onPress={open(routes.checkCertificate)} />
    </Card>
  )
}
