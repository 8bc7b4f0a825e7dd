// What else belongs to this request: its parts, the whole it is a part of, the one it was merged into, its duplicates.
import Taro from '@tarojs/taro'
import type { RequestView } from '@core/requests/requests-api'
import { Card } from '@/ui/card'
import { ListRow } from '@/ui/list-row'
import { routes } from '@/ui/routes'
import { workWords as words } from '@/ui/words/desk'
import { PartsCard } from './parts-card'

export function KinCard({ request }: { readonly request: RequestView }) {
  const { partOf, mergedInto, duplicates } = request
  return (
    <>
      <PartsCard request={request} onOpen={open} />
      {partOf === '' ? null : <One title={words.toWhole} id={partOf} />}
      {mergedInto === '' ? null : <One title={words.toMain} id={mergedInto} />}
      {duplicates.length === 0 ? null : (
        <Card flush title={words.duplicates(duplicates.length)}>
          {duplicates.map((id, index) => (
            <ListRow key={id} title={words.duplicate(index + 1)} onPress={() => open(id)} />
          ))}
        </Card>
      )}
    </>
  )
}

function One({ title, id }: { readonly title: string; readonly id: string }) {
  return (
    <Card flush>
      <ListRow title={title} onPress={() => open(id)} />
    </Card>
  )
}

function open(id: string) {
  void Taro.navigateTo({ url: routes.deskRequest(id) })
}
