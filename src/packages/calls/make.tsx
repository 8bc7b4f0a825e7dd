// Whom do we ask, and for what?
import Taro from '@tarojs/taro'
import { useMe } from '@/features/accounts/use-me'
import { callingUnits } from '@/features/calls/calling-units'
import { MakeCallForm } from '@/features/calls/make-call-form'
import { QueryView } from '@/ui/query-view'
import { routes } from '@/ui/routes'
import { Screen } from '@/ui/screen'
import { Empty } from '@/ui/states'
import { callWords as words } from '@/ui/words/calls'

export default function MakeCallPage() {
  const me = useMe()
  const units = callingUnits(me.data)
  return (
    <Screen title={words.make}>
      <QueryView query={me}>
        {() =>
          units.length === 0 ? (
            <Empty icon="lock" title={words.notFor} />
          ) : (
            <MakeCallForm units={units} onMade={({ id }) => void Taro.redirectTo({ url: routes.call(id) })} />
          )
        }
      </QueryView>
    </Screen>
  )
}
