// The way to what neighbours asked for.
import Taro from '@tarojs/taro'
import { Card } from '@/ui/card'
import { ListRow } from '@/ui/list-row'
import { routes } from '@/ui/routes'
import { boardWords } from '@/ui/words/board'

export function BoardLink() {
  return (
    <Card flush>
      <ListRow
        icon="place"
        title={boardWords.link}
        note={boardWords.linkNote}
        onPress={() => void Taro.navigateTo({ url: routes.board })}
      />
    </Card>
  )
}
