// How long do units take to come?
import { useMe } from '@/features/accounts/use-me'
import { TimesTable } from '@/features/partners/times-table'
import { blowingUnits } from '@/features/partners/units-held'
import { QueryView } from '@/ui/query-view'
import { Screen } from '@/ui/screen'
import { Empty } from '@/ui/states'
import { whistleWords } from '@/ui/words/partners'

export default function TimesPage() {
  const me = useMe()
  const units = blowingUnits(me.data)
  return (
    <Screen title={whistleWords.times.title}>
      <QueryView query={me}>
        {() =>
          units.length === 0 ? <Empty icon="lock" title={whistleWords.lists.notYours} /> : <TimesTable units={units} />
        }
      </QueryView>
    </Screen>
  )
}
