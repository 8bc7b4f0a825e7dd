// One request in a list of one's own.
import { View } from '@tarojs/components'
import type { RequestSummary } from '@core/requests/requests-api'
import { ListRow } from '@/ui/list-row'
import { Tag, type TagLook } from '@/ui/tag'
import { formatMoment } from '@/ui/time'
import { requestWords, statusWords } from '@/ui/words/requests'
import './request-row.scss'

export function RequestRow({
  request,
  now,
  onOpen,
}: {
  readonly request: RequestSummary
  readonly now: number
  readonly onOpen: () => void
}) {
  return (
    <ListRow title={request.description} onPress={onOpen}>
      <View className="request-row__line">
        <Tag look={lookOf(request)}>{statusWords[request.status]}</Tag>
        <View className="request-row__note">{noteOf(request, now)}</View>
      </View>
    </ListRow>
  )
}

/** Strong where the resident has something to do: an answer waits for their word. */
function lookOf({ queue }: RequestSummary): TagLook {
  switch (queue) {
    case 'waiting':
      return 'strong'
    case 'toDo':
      return 'soft'
    case 'done':
      return 'outline'
  }
}

function noteOf({ serviceName, submittedAt, onBehalf }: RequestSummary, now: number): string {
  const parts = [serviceName, formatMoment(submittedAt, now)]
  return (onBehalf ? [...parts, requestWords.mine.onBehalf] : parts).join(' · ')
}
