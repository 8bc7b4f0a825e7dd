// The way to posts, families and problems; in elder mode also straight to who comes to one's own home.
import Taro from '@tarojs/taro'
import { Card } from '@/ui/card'
import { ListRow } from '@/ui/list-row'
import { useReading } from '@/ui/reading'
import { routes } from '@/ui/routes'
import { pledgesLinkWords as words } from '@/ui/words/pledges-link'

export function PledgesLink() {
  const { elder } = useReading()
  const go = (url: string) => () => void Taro.navigateTo({ url })
  return (
    <Card flush>
      <ListRow icon="people" title={words.title} note={words.note} onPress={go(routes.pledges)} />
      {elder ? <ListRow icon="home" title={words.ours} note={words.oursNote} onPress={go(routes.ourFamily())} /> : null}
    </Card>
  )
}
