// What is our unit asked to help with?
import { useMe } from '@/features/accounts/use-me'
import { liaisonUnits } from '@/features/partners/units-held'
import { WhistleList } from '@/features/partners/whistle-list'
import { QueryView } from '@/ui/query-view'
import { Screen } from '@/ui/screen'
import { Empty } from '@/ui/states'
import { whistleWords } from '@/ui/words/partners'

const words = whistleWords.lists

export default function CalledPage() {
  const me = useMe()
  const units = liaisonUnits(me.data)
  return (
    <Screen title={words.calledTitle}>
      <QueryView query={me}>
        {() =>
          units.length === 0 ? (
            <Empty icon="lock" title={words.notYours} />
          ) : (
            <WhistleList list="forUnit" units={units} />
          )
        }
      </QueryView>
    </Screen>
  )
}
