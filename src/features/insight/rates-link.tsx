// The way to how one's own area answers, for those who answer.
import Taro from '@tarojs/taro'
import { maySeeRates } from '@core/insight/may-see-rates'
import type { Caller } from '@core/kernel/caller'
import { Card } from '@/ui/card'
import { ListRow } from '@/ui/list-row'
import { routes } from '@/ui/routes'
import { rateWords } from '@/ui/words/rates'

export function RatesLink({ caller }: { readonly caller: Caller }) {
  if (!maySeeRates(caller)) return null
  return (
    <Card flush>
      <ListRow
        icon="check"
        title={rateWords.link}
        note={rateWords.linkNote}
        onPress={() => void Taro.navigateTo({ url: routes.rates })}
      />
    </Card>
  )
}
