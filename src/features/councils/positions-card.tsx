// Whom it concerns, what parties and experts say, and what those who decide have to do with it themselves.
import { View } from '@tarojs/components'
import type { MatterView } from '@core/councils/councils-api'
import { Card } from '@/ui/card'
import { ListRow } from '@/ui/list-row'
import { Tag } from '@/ui/tag'
import { formatMoment } from '@/ui/time'
import { councilWords, partyKindWords, stanceWords } from '@/ui/words/councils'
import { titleOfOption } from './newest-of'
import './councils.scss'

const words = councilWords.one

interface PositionsProps {
  readonly matter: MatterView
  readonly now: number
}

export function PositionsCard({ matter, now }: PositionsProps) {
  if (matter.positions.length === 0) return null
  return (
    <Card title={words.positions}>
      {matter.positions.map((position) => {
        const option = titleOfOption(matter.options, position.optionId)
        return (
          <View key={position.id} className="council__part">
            <View className="council__line">
              <View className="council__strong">{position.partyName}</View>
              <Tag look={position.stance === 'against' ? 'strong' : 'soft'}>{stanceWords[position.stance]}</Tag>
            </View>
            <View className="council__note">
              {[
                partyKindWords[position.partyKind],
                option === '' ? words.ofWhole : words.ofOption(option),
                formatMoment(position.at, now),
              ].join(' · ')}
            </View>
            <View className="council__text">{position.text}</View>
          </View>
        )
      })}
    </Card>
  )
}

export function PartiesCard({ matter }: { readonly matter: MatterView }) {
  if (matter.parties.length === 0) return null
  return (
    <Card flush title={words.parties}>
      {matter.parties.map(({ id, kind, name, spokenFor }) => (
        <ListRow key={id} title={name} note={partyKindWords[kind]} aside={spokenFor ? words.spoken : words.unspoken} />
      ))}
    </Card>
  )
}

export function ConflictsCard({ matter, now }: PositionsProps) {
  if (matter.conflicts.length === 0) return null
  return (
    <Card title={words.conflicts}>
      <View className="council__note">{words.conflictsNote}</View>
      {matter.conflicts.map(({ id, name, text, at }) => (
        <View key={id} className="council__part">
          <View className="council__strong">{name}</View>
          <View className="council__text">{text}</View>
          <View className="council__note">{formatMoment(at, now)}</View>
        </View>
      ))}
    </Card>
  )
}

export function EvidenceCard({ matter, now }: PositionsProps) {
  if (matter.evidence.length === 0) return null
  const nameOf = (partyId: string) => matter.parties.find(({ id }) => id === partyId)?.name ?? ''
  return (
    <Card title={words.evidence}>
      {matter.evidence.map(({ id, text, partyId, at }) => (
        <View key={id} className="council__part">
          <View className="council__text">{text}</View>
          <View className="council__note">{[nameOf(partyId), formatMoment(at, now)].filter(Boolean).join(' · ')}</View>
        </View>
      ))}
    </Card>
  )
}
