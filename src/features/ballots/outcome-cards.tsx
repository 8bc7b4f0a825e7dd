// What was decided in one sentence, whether enough took part, and how many chose what.
import { View } from '@tarojs/components'
import type { DecisionView } from '@core/ballots/ballots-api'
import { adoptedBy } from '@core/ballots/ballot-options'
import type { Part } from '@core/ballots/decision-rule'
import { reaches, type Measured, type Tally } from '@core/ballots/tally'
import { Heading } from '@/platform/elements'
import { Card, Stack } from '@/ui/card'
import { Icon } from '@/ui/icon'
import { ballotWords, outcomeSentence } from '@/ui/words/ballots'
import { ShareBar } from './share-bar'
import { grouped, squareMetres } from './shares'
import './ballots.scss'

const words = ballotWords.result
const sayHeads = (count: number) => words.heads(grouped(count))
const sayArea = (area: number) => words.area(squareMetres(area))

interface CountedProps {
  readonly view: DecisionView
  readonly tally: Tally
}

export function OutcomeCard({ view, tally }: CountedProps) {
  const { kind } = tally.outcome
  return (
    <Card>
      <Stack tight>
        <View className="ballot__note">{words.question(view.question)}</View>
        <View className="ballot__line">
          <Icon name={kind === 'adopted' ? 'check' : 'close'} className="ballot__icon" />
          <Heading level={2} className="ballot__question">
            {outcomeSentence(kind, adoptedBy(view).adoptedText)}
          </Heading>
        </View>
      </Stack>
    </Card>
  )
}

export function PartCard({ view: { rule }, tally: { participants, electorate } }: CountedProps) {
  const bars = { value: participants, whole: electorate, sentence: words.ofWhole }
  return (
    <Card title={words.part}>
      <Stack>
        <HeadsBar {...bars} part={rule.quorum.heads} />
        {rule.measure === 'owners' ? <AreaBar {...bars} part={rule.quorum.area} /> : null}
      </Stack>
    </Card>
  )
}

export function OptionsCard({ view, tally }: CountedProps) {
  const { rule, options } = view
  const counted = [...tally.options].sort((one, other) => other.heads - one.heads)
  return (
    <Card title={words.options}>
      {counted.map((option) => (
        <View key={option.id} className="ballot__part">
          <Stack tight>
            <Heading level={3} className="ballot__strong">
              {options.find(({ id }) => id === option.id)?.text ?? option.id}
            </Heading>
            <OptionShare option={option} participants={tally.participants} rule={rule} />
          </Stack>
        </View>
      ))}
    </Card>
  )
}

interface OptionShareProps {
  readonly option: Tally['options'][number]
  readonly participants: Measured
  readonly rule: DecisionView['rule']
}

/** What can be adopted with its bars; what only stands against it with its numbers. */
function OptionShare({ option, participants, rule }: OptionShareProps) {
  const isOwners = rule.measure === 'owners'
  if (option.id === 'no' || option.id === 'abstain')
    return (
      <View className="ballot__text">{`${sayHeads(option.heads)}${isOwners ? `，${sayArea(option.area)}` : ''}`}</View>
    )
  const passes = (of: keyof Measured) => reaches(option[of], participants[of], rule.threshold)
  const isPassed = passes('heads') && (!isOwners || passes('area'))
  const bars = { value: option, whole: participants, part: rule.threshold, sentence: words.ofPart }
  return (
    <>
      <HeadsBar {...bars} />
      {isOwners ? <AreaBar {...bars} /> : null}
      <View className="ballot__strong">{isPassed ? words.passed : words.failed}</View>
    </>
  )
}

interface BarProps {
  readonly value: Measured
  readonly whole: Measured
  readonly part: Part | null
  readonly sentence: (value: string, whole: string) => string
}

function HeadsBar({ value, whole, part, sentence }: BarProps) {
  return (
    <ShareBar
      title={words.byHeads}
      value={value.heads}
      whole={whole.heads}
      part={part}
      say={sayHeads}
      sentence={sentence(sayHeads(value.heads), sayHeads(whole.heads))}
    />
  )
}

function AreaBar({ value, whole, part, sentence }: BarProps) {
  return (
    <ShareBar
      title={words.byArea}
      value={value.area}
      whole={whole.area}
      part={part}
      say={sayArea}
      sentence={sentence(sayArea(value.area), sayArea(whole.area))}
    />
  )
}
