// The ways to the matters of all: from the home page and from 我的, and from a request that is not one person's alone.
import Taro from '@tarojs/taro'
import { Card } from '@/ui/card'
import { ListRow } from '@/ui/list-row'
import { routes } from '@/ui/routes'
import { mattersLinkWords as words } from '@/ui/words/matters-link'

export function MattersLink() {
  return (
    <Card flush>
      <ListRow
        icon="people"
        title={words.title}
        note={words.note}
        onPress={() => void Taro.navigateTo({ url: routes.matters })}
      />
      <ListRow
        icon="check"
        title={words.votes}
        note={words.votesNote}
        onPress={() => void Taro.navigateTo({ url: routes.myBallots })}
      />
    </Card>
  )
}

export function RaiseFromRequest({ requestId }: { readonly requestId: string }) {
  return (
    <Card flush>
      <ListRow
        icon="people"
        title={words.fromRequest}
        note={words.fromRequestNote}
        onPress={() => void Taro.navigateTo({ url: routes.raiseMatterFrom(requestId) })}
      />
    </Card>
  )
}
