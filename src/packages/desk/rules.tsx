// Where would a request from here go, and why? By which rules, and who is away?
import { useState } from 'react'
import { useMe } from '@/features/accounts/use-me'
import { Leaves } from '@/features/district/leaves'
import { RulesList } from '@/features/district/rules-list'
import { useDistrict } from '@/features/district/use-district'
import { centreOf } from '@/features/requests/centre-of'
import { ForeseeCard } from '@/features/requests/foresee-card'
import { PlacePicker } from '@/features/requests/place-picker'
import { staffUnits } from '@/features/requests/use-desk'
import { SegmentedControl } from '@/ui/choice'
import { QueryView } from '@/ui/query-view'
import { Screen } from '@/ui/screen'
import { Empty } from '@/ui/states'
import { deskWords } from '@/ui/words/desk'
import { ruleWords as words } from '@/ui/words/routing'

const tabs = ['foresee', 'rules', 'leaves'] as const
type Tab = (typeof tabs)[number]

export default function RulesPage() {
  const me = useMe()
  const demo = useDistrict().data?.demo
  const [tab, setTab] = useState<Tab>('foresee')
  return (
    <Screen title={words.title} demo={demo}>
      <QueryView query={me}>
        {(known) => {
          const units = staffUnits(known)
          if (units.length === 0) return <Empty icon="lock" title={deskWords.notStaff} />
          return (
            <>
              <SegmentedControl
                label={words.tabsLabel}
                options={tabs.map((value) => ({ value, text: words.tabs[value] }))}
                value={tab}
                onChoose={setTab}
              />
              {tab === 'foresee' ? <Foresee /> : null}
              {tab === 'rules' ? <RulesList /> : null}
              {tab === 'leaves' ? <Leaves units={units} /> : null}
            </>
          )
        }}
      </QueryView>
    </Screen>
  )
}

function Foresee() {
  const outline = useDistrict().data?.outline
  return (
    <ForeseeCard picker={(onPick) => <PlacePicker centre={centreOf(outline)} outline={outline} onPick={onPick} />} />
  )
}
