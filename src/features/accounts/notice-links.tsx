// The ways to when the phone rings, and for those who answer for others, to whose phone did not.
import Taro from '@tarojs/taro'
import type { Me } from '@core/accounts/accounts-api'
import { undeliveredReaders } from '@core/accounts/undelivered'
import { holdsAnywhere } from '@core/kernel/caller'
import { Card } from '@/ui/card'
import { ListRow } from '@/ui/list-row'
import { routes } from '@/ui/routes'
import { meWords } from '@/ui/words/accounts'
import { callerOf } from './caller-of'

export function NoticeLinks({ me }: { readonly me: Me }) {
  if (!me.consented) return null
  const go = (url: string) => () => void Taro.navigateTo({ url })
  return (
    <Card flush>
      <ListRow icon="inbox" title={meWords.notices} note={meWords.noticesNote} onPress={go(routes.notices)} />
      {holdsAnywhere(callerOf(me), undeliveredReaders) ? (
        <ListRow
          icon="offline"
          title={meWords.undelivered}
          note={meWords.undeliveredNote}
          onPress={go(routes.undelivered)}
        />
      ) : null}
    </Card>
  )
}
