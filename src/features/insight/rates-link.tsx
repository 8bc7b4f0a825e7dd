// The way to how one's own area answers, for those who answer.
import Taro from '@tarojs/taro'
import { maySeeRates } from '@core/insight/may-see-rates'
import type { Caller } from '@core/kernel/caller'
import { Card } from '@/ui/card'
import { ListRow } from '@/ui/list-row'
import { routes } from '@/ui/routes'
import { insightLinkWords as words } from '@/ui/words/insight-links'

export function RatesLink({ caller }: { readonly caller: Caller }) {
  if (!maySeeRates(caller)) return null
  return (
    <Card flush>
      <ListRow
        icon="check"
        title={words.rates}
        note={words.ratesNote}
        onPress={() => void Taro.navigateTo({ url: routes.rates })}
      />
    </Card>
  )
}
