// One request on the desk: what, where, since when, and who has it.
import { View } from '@tarojs/components'
import type { RequestSummary } from '@core/requests/requests-api'
import { ListRow } from '@/ui/list-row'
import { Tag, type TagLook } from '@/ui/tag'
import { formatMoment } from '@/ui/time'
import { deskWords as words } from '@/ui/words/desk'
import { statusWords } from '@/ui/words/requests'
import { LimitTags } from './limit-tags'
import './request-row.scss'

interface DeskRowProps {
  readonly request: RequestSummary
  readonly now: number
  readonly selected: boolean
  readonly onOpen: () => void
}

export function DeskRow({ request, now, selected, onOpen }: DeskRowProps) {
  const { serviceName, placeNote, submittedAt, photoCount, hasVoice, onBehalf, desk } = request
  const about = [
    serviceName,
    placeNote,
    photoCount > 0 ? words.photoCount(photoCount) : '',
    hasVoice ? words.hasVoice : '',
    onBehalf ? words.onBehalf : '',
  ]
  const standing = [
    words.since(formatMoment(submittedAt, now)),
    desk.assigneeName === '' ? words.unassigned : words.handler(desk.assigneeName),
  ]
  return (
    <ListRow title={firstLine(request.description)} selected={selected} onPress={onOpen}>
      <View className="request-row__note">{about.filter(Boolean).join(' · ')}</View>
      <View className="request-row__line">
        <Tag look={lookOf(request)}>{statusWords[request.status]}</Tag>
        <View className="request-row__note">{standing.join(' · ')}</View>
      </View>
      <LimitTags request={request} now={now} />
    </ListRow>
  )
}

const titleLength = 40

function firstLine(description: string): string {
  const characters = [...description.replace(/\s+/g, ' ')]
  return characters.length <= titleLength ? characters.join('') : `${characters.slice(0, titleLength - 1).join('')}…`
}

/** Strong: nobody has it yet. Alert: it came back. */
function lookOf({ status, queue }: RequestSummary): TagLook {
  if (status === 'reopened') return 'alert'
  if (status === 'routed') return 'strong'
  return queue === 'toDo' ? 'soft' : 'outline'
}
