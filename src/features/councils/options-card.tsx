// The ways it could be solved: what each costs, what follows from it, and what was changed in it.
import { View } from '@tarojs/components'
import { useState } from 'react'
import type { MatterView } from '@core/councils/councils-api'
import type { MatterOption } from '@core/councils/matter'
import { Heading } from '@/platform/elements'
import { Button } from '@/ui/button'
import { Card } from '@/ui/card'
import { Tag } from '@/ui/tag'
import { councilWords } from '@/ui/words/councils'
import { newestOf } from './newest-of'
import { OptionChanges } from './option-changes'
import { yuanText } from './yuan'
import './councils.scss'

const words = councilWords.one

export function OptionsCard({ matter, now }: { readonly matter: MatterView; readonly now: number }) {
  if (matter.options.length === 0)
    return matter.stage === 'deliberate' ? <Card title={words.options}>{words.noOptions}</Card> : null
  return (
    <Card title={words.options}>
      {matter.options.map((option, index) => (
        <View key={option.id} className="council__part">
          <OptionView option={option} index={index + 1} now={now} />
        </View>
      ))}
    </Card>
  )
}

interface OptionViewProps {
  readonly option: MatterOption
  readonly index: number
  readonly now: number
}

function OptionView({ option, index, now }: OptionViewProps) {
  const [open, setOpen] = useState(false)
  const version = newestOf(option)
  if (!version) return null
  const { title, text, costText, costFen, consequences } = version
  const cost = [costText, costFen > 0 ? words.costSum(yuanText(costFen)) : ''].filter(Boolean).join('；')
  const changes = option.versions.length - 1
  return (
    <View className="stack stack--tight">
      <Heading level={3} className="council__strong">
        {words.option(index, title)}
      </Heading>
      {option.withdrawn ? (
        <View className="council__line">
          <Tag look="outline">{words.optionWithdrawn}</Tag>
        </View>
      ) : null}
      <View className="council__text">{text}</View>
      <Named name={words.cost} text={cost} />
      <Named name={words.consequences} text={consequences} />
      {changes > 0 ? (
        <Button look="quiet" onPress={() => setOpen(!open)}>
          {open ? words.hideChanges : words.amended(changes)}
        </Button>
      ) : null}
      {open ? <OptionChanges option={option} now={now} /> : null}
    </View>
  )
}

function Named({ name, text }: { readonly name: string; readonly text: string }) {
  if (text === '') return null
  return (
    <View>
      <View className="council__note">{name}</View>
      <View className="council__text">{text}</View>
    </View>
  )
}
