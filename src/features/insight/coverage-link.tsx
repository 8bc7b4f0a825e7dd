// The way to the district's coverage, for those who answer for where homes are.
import Taro from '@tarojs/taro'
import { maySurvey } from '@core/insight/may-survey'
import type { Caller } from '@core/kernel/caller'
import { Card } from '@/ui/card'
import { ListRow } from '@/ui/list-row'
import { routes } from '@/ui/routes'
import { insightLinkWords as words } from '@/ui/words/insight-links'

export function CoverageLink({ caller }: { readonly caller: Caller }) {
  if (!maySurvey(caller)) return null
  return (
    <Card flush>
      <ListRow
        icon="map"
        title={words.coverage}
        note={words.coverageNote}
        onPress={() => void Taro.navigateTo({ url: routes.coverage })}
      />
    </Card>
  )
}
