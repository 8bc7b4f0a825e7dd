// One request on the desk: what, where, since when, and who has it.
import { View } from '@tarojs/components'
import type { RequestSummary } from '@core/requests/requests-api'
import { ListRow } from '@/ui/list-row'
import { Tag, type TagLook } from '@/ui/tag'
import { formatMoment } from '@/ui/time'
import { requestWords, statusWords } from '@/ui/words/requests'
import './request-row.scss'

const words = requestWords.desk

interface DeskRowProps {
  readonly request: RequestSummary
  readonly now: number
  readonly selected: boolean
  readonly onOpen: () => void
}

export function DeskRow({ request, now, selected, onOpen }: DeskRowProps) {
  const { serviceName, placeNote, submittedAt, photoCount, onBehalf, desk } = request
  const about = [
    serviceName,
    placeNote,
    photoCount > 0 ? words.photoCount(photoCount) : '',
    onBehalf ? words.onBehalf : '',
  ]
  const standing = [words.since(formatMoment(submittedAt, now)), desk.assigneeName || words.unassigned]
  return (
    <ListRow title={firstLine(request.description)} selected={selected} onPress={onOpen}>
      <View className="request-row__note">{about.filter(Boolean).join(' · ')}</View>
      <View className="request-row__line">
        <Tag look={lookOf(request)}>{statusWords[request.status]}</Tag>
        <View className="request-row__note">{standing.join(' · ')}</View>
      </View>
    </ListRow>
  )
}

const titleLength = 40

function firstLine(description: string): string {
  const characters = [...description.replace(/\s+/g, ' ')]
  return characters.length <= titleLength ? characters.join('') : `${characters.slice(0, titleLength - 1).join('')}…`
}

/** Strong: nobody has it yet. Alert: it came back. */
function lookOf({ status }: RequestSummary): TagLook {
  switch (status) {
    case 'reopened':
      return 'alert'
    case 'routed':
      return 'strong'
    case 'accepted':
      return 'soft'
    case 'answered':
    case 'confirmed':
    case 'closed':
      return 'outline'
  }
}
