// What is being talked over, deliberated and decided around me?
import Taro, { useRouter } from '@tarojs/taro'
import { useState } from 'react'
import { holdsAnywhere } from '@core/kernel/caller'
import { committeeRoles } from '@core/councils/council-life'
import { callerOf } from '@/features/accounts/caller-of'
import { useMe } from '@/features/accounts/use-me'
import { AreaFilter } from '@/features/councils/area-filter'
import { ClaimParty } from '@/features/councils/claim-party'
import { MatterList } from '@/features/councils/matter-list'
import { MyMatters } from '@/features/councils/my-matters'
import { noArea, type ChosenArea } from '@/features/councils/raise-draft'
import type { MatterListView } from '@/features/councils/use-matters'
import { useDistrict } from '@/features/district/use-district'
import { useKept } from '@/platform/use-kept'
import { Button } from '@/ui/button'
import { Card } from '@/ui/card'
import { SegmentedControl } from '@/ui/choice'
import { ListRow } from '@/ui/list-row'
import { routes } from '@/ui/routes'
import { Screen } from '@/ui/screen'
import { councilWords } from '@/ui/words/councils'

const words = councilWords.list

export default function MattersPage() {
  const { unit = '', view: opened } = useRouter().params
  const me = useMe()
  const district = useDistrict().data
  const { value: area, change: setArea } = useKept('matters-area', noArea)
  const isCommittee = holdsAnywhere(callerOf(me.data), committeeRoles)
  const [view, setView] = useState<MatterListView>(opened === 'screening' ? 'screening' : 'live')
  // Opened for one unit: until somebody chooses another area.
  const [given, setGiven] = useState(unit)
  const choose = (next: ChosenArea) => {
    setGiven('')
    setArea(next)
  }
  const unitId = [given, area.communityId, area.subdistrictId].find((id) => id !== '') ?? ''
  const views: readonly MatterListView[] = isCommittee ? ['screening', 'live', 'over'] : ['live', 'over']
  const go = (url: string) => () => void Taro.navigateTo({ url })
  return (
    <Screen
      title={words.title}
      demo={district?.demo}
      foot={
        <Button look="primary" wide icon="plus" onPress={go(routes.raiseMatter)}>
          {words.raise}
        </Button>
      }
    >
      {view === 'screening' ? null : <AreaFilter area={area} districtId={district?.unitId} onChange={choose} />}
      <SegmentedControl
        label={words.viewsLabel}
        options={views.map((value) => ({ value, text: words.views[value] }))}
        value={view}
        onChoose={setView}
      />
      <MatterList view={view} unitId={view === 'screening' ? '' : unitId} />
      {me.data?.consented ? <Mine /> : null}
      <Card flush>
        <ListRow icon="people" title={words.bodies} note={words.bodiesNote} onPress={go(routes.councilBodies)} />
        {isCommittee ? (
          <ListRow icon="list" title={words.registers} note={words.registersNote} onPress={go(routes.registers)} />
        ) : null}
      </Card>
    </Screen>
  )
}

/** Only of somebody known: what they raised, and speaking for a party. */
function Mine() {
  return (
    <>
      <MyMatters />
      <ClaimParty />
    </>
  )
}
