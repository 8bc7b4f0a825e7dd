// From a request that one desk cannot settle alone to the whistle for it, for those who may blow.
import Taro from '@tarojs/taro'
import { holdsAnywhere, type Caller } from '@core/kernel/caller'
import { blowingRoles } from '@core/partners/whistle-life'
import { Card } from '@/ui/card'
import { ListRow } from '@/ui/list-row'
import { routes } from '@/ui/routes'
import { whistleEntryWords as words } from '@/ui/words/whistle-entry'

interface BlowForRequestProps {
  readonly requestId: string
  readonly caller: Caller
}

export function BlowForRequest({ requestId, caller }: BlowForRequestProps) {
  if (!holdsAnywhere(caller, blowingRoles)) return null
  return (
    <Card flush>
      <ListRow
        icon="people"
        title={words.forRequest}
        note={words.forRequestNote}
        onPress={() => void Taro.navigateTo({ url: routes.blowFor(requestId) })}
      />
    </Card>
  )
}
