// The way to volunteering.
import Taro from '@tarojs/taro'
import { Card } from '@/ui/card'
import { ListRow } from '@/ui/list-row'
import { routes } from '@/ui/routes'
import { volunteersLinkWords as words } from '@/ui/words/volunteers-link'

export function VolunteersLink() {
  const go = () => void Taro.navigateTo({ url: routes.activities })
  return (
    <Card flush>
      <ListRow icon="people" title={words.title} note={words.note} onPress={go} />
    </Card>
  )
}
