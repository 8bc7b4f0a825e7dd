// Whom do I call to help, and with what?
import Taro, { useRouter } from '@tarojs/taro'
import { useMe } from '@/features/accounts/use-me'
import { BlowForm } from '@/features/partners/blow-form'
import { blowingUnits } from '@/features/partners/units-held'
import { QueryView } from '@/ui/query-view'
import { routes } from '@/ui/routes'
import { Screen } from '@/ui/screen'
import { Empty } from '@/ui/states'
import { whistleWords } from '@/ui/words/partners'

export default function BlowPage() {
  const { request = '' } = useRouter().params
  const me = useMe()
  return (
    <Screen title={whistleWords.blow.title}>
      <QueryView query={me}>
        {(known) => {
          const units = blowingUnits(known)
          if (units.length === 0) return <Empty icon="lock" title={whistleWords.lists.notYours} />
          return (
            <BlowForm
              personId={known.personId}
              units={units}
              requestId={request}
              onBlown={({ id }) => void Taro.redirectTo({ url: routes.whistle(id) })}
            />
          )
        }}
      </QueryView>
    </Screen>
  )
}
