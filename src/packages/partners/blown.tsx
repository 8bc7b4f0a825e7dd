// What have we called units to, and have they come?
import Taro from '@tarojs/taro'
import { useMe } from '@/features/accounts/use-me'
import { blowingUnits } from '@/features/partners/units-held'
import { WhistleList } from '@/features/partners/whistle-list'
import { Button } from '@/ui/button'
import { QueryView } from '@/ui/query-view'
import { routes } from '@/ui/routes'
import { Screen } from '@/ui/screen'
import { Empty } from '@/ui/states'
import { whistleWords } from '@/ui/words/partners'

const words = whistleWords.lists

export default function BlownPage() {
  const me = useMe()
  const units = blowingUnits(me.data)
  const go = (url: string) => () => void Taro.navigateTo({ url })
  const foot =
    units.length === 0 ? undefined : (
      <Button look="primary" wide onPress={go(routes.blow)}>
        {words.add}
      </Button>
    )
  return (
    <Screen title={words.blownTitle} foot={foot}>
      <QueryView query={me}>
        {() =>
          units.length === 0 ? (
            <Empty icon="lock" title={words.notYours} />
          ) : (
            <>
              <WhistleList list="blown" units={units} />
              <Button look="quiet" wide onPress={go(routes.reportTimes)}>
                {words.times}
              </Button>
            </>
          )
        }
      </QueryView>
    </Screen>
  )
}
