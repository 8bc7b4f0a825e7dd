// The way to calls for help.
import Taro from '@tarojs/taro'
import { Card } from '@/ui/card'
import { ListRow } from '@/ui/list-row'
import { routes } from '@/ui/routes'
import { callsLinkWords as words } from '@/ui/words/calls-link'

export function CallsLink() {
  return (
    <Card flush>
      <ListRow
        icon="inbox"
        title={words.title}
        note={words.note}
        onPress={() => void Taro.navigateTo({ url: routes.calls })}
      />
    </Card>
  )
}
