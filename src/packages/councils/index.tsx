// What is being talked over, deliberated and decided around me?
import { View } from '@tarojs/components'
import Taro, { useRouter } from '@tarojs/taro'
import { useState } from 'react'
import { holdsAnywhere } from '@core/kernel/caller'
import type { Me } from '@core/accounts/accounts-api'
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
      <OwnWays me={me.data} isCommittee={isCommittee} />
      {view === 'screening' ? null : <AreaFilter area={area} districtId={district?.unitId} onChange={choose} />}
      <SegmentedControl
        label={words.viewsLabel}
        options={views.map((value) => ({ value, text: words.views[value] }))}
        value={view}
        onChoose={setView}
      />
      <MatterList view={view} unitId={view === 'screening' ? '' : unitId} />
      <MyMatters me={me.data} />
      <Card flush>
        <ListRow icon="people" title={words.bodies} note={words.bodiesNote} onPress={go(routes.councilBodies)} />
      </Card>
    </Screen>
  )
}

/** For those whom they concern, and so on top: the committee's registers, speaking for a party. */
function OwnWays({ me, isCommittee }: { readonly me: Me | undefined; readonly isCommittee: boolean }) {
  const consented = me?.consented ?? false
  if (!consented && !isCommittee) return null
  return (
    <View className="row">
      {isCommittee ? (
        <Button icon="list" onPress={() => void Taro.navigateTo({ url: routes.registers })}>
          {words.registers}
        </Button>
      ) : null}
      {consented ? <ClaimParty /> : null}
    </View>
  )
}
