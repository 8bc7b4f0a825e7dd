// One call in a list: what, when, where, and what one said.
import Taro from '@tarojs/taro'
import type { CallView } from '@core/calls/calls-api'
import { ListRow } from '@/ui/list-row'
import { routes } from '@/ui/routes'
import { Tag } from '@/ui/tag'
import { formatMoment } from '@/ui/time'
import { callWords as words } from '@/ui/words/calls'

export function CallRow({ call, now }: { readonly call: CallView; readonly now: number }) {
  const when = formatMoment(call.startsAt, now)
  return (
    <ListRow
      title={call.title}
      note={call.where === '' ? when : `${when} · ${call.where}`}
      aside={<State call={call} />}
      onPress={() => void Taro.navigateTo({ url: routes.call(call.id) })}
    />
  )
}

function State({ call: { open, mine } }: { readonly call: CallView }) {
  if (!open) return <Tag look="outline">{words.shut}</Tag>
  if (mine === 'yes') return <Tag look="strong">{words.yes}</Tag>
  return mine === 'no' ? <Tag look="outline">{words.no}</Tag> : <Tag look="soft">{words.open}</Tag>
}
