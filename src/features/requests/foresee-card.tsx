// The question in three parts (what, where, when) and the answer below: which desk, until when, and each step of why.
import { View } from '@tarojs/components'
import { useState, type ReactNode } from 'react'
import type { Position } from '@core/kernel/position'
import { Button } from '@/ui/button'
import { Card } from '@/ui/card'
import { SegmentedControl } from '@/ui/choice'
import { QueryView } from '@/ui/query-view'
import { Stepper } from '@/ui/stepper'
import { formatDay, formatFull } from '@/ui/time'
import { ruleWords } from '@/ui/words/routing'
import { PickOne } from '@/ui/pick-one'
import { ForeseenView } from './foreseen-view'
import { Question } from './question'
import { useForesee } from './use-foresee'
import { useServices } from './use-services'

const words = ruleWords.foresee

interface ForeseeCardProps {
  /** The map on which a place is picked. */
  readonly picker: (onPick: (position: Position) => void) => ReactNode
}

export function ForeseeCard({ picker }: ForeseeCardProps) {
  const asked = useForesee()
  return (
    <>
      <Card title={words.title}>
        <View className="stack">
          <WhatQuestion code={asked.serviceCode} onChoose={asked.setServiceCode} />
          <PlaceQuestion position={asked.position} onPick={asked.setPosition} picker={picker} />
          <WhenQuestion asked={asked} />
        </View>
      </Card>
      {asked.isAsked ? (
        <QueryView query={asked.foreseen} rows={2}>
          {(foreseen) => <ForeseenView foreseen={foreseen} now={Date.now()} />}
        </QueryView>
      ) : null}
    </>
  )
}

function WhatQuestion({ code, onChoose }: { readonly code: string; readonly onChoose: (code: string) => void }) {
  const services = useServices().data ?? []
  return (
    <Question text={words.service}>
      <PickOne
        label={words.chooseService}
        options={services.map((service) => ({ value: service.code, text: service.name }))}
        value={code}
        onChoose={onChoose}
      />
    </Question>
  )
}

interface PlaceQuestionProps extends ForeseeCardProps {
  readonly position: Position | undefined
  readonly onPick: (position: Position) => void
}

function PlaceQuestion({ position, onPick, picker }: PlaceQuestionProps) {
  const [picking, setPicking] = useState(false)
  const pick = (next: Position) => {
    onPick(next)
    setPicking(false)
  }
  return (
    <Question text={words.place}>
      <View className="stack stack--tight">
        {position && !picking ? <View>{words.picked}</View> : null}
        <View className="row">
          <Button icon="map" onPress={() => setPicking(!picking)}>
            {position ? words.again : words.pick}
          </Button>
        </View>
        {picking ? picker(pick) : null}
      </View>
    </Question>
  )
}

function WhenQuestion({ asked }: { readonly asked: ReturnType<typeof useForesee> }) {
  const { at } = asked
  return (
    <Question text={words.when}>
      <View className="stack stack--tight">
        <SegmentedControl
          label={words.when}
          options={[
            { value: 'now', text: words.whens.now },
            { value: 'later', text: words.whens.later },
          ]}
          value={at === undefined ? 'now' : 'later'}
          onChoose={(when) => (when === 'now' ? asked.now() : asked.later())}
        />
        {at === undefined ? null : (
          <>
            <Stepper label={words.date} text={formatDay(at, Date.now())} onStep={asked.stepDay} far />
            <Stepper label={words.time} text={clockOf(at)} onStep={asked.stepHour} />
          </>
        )}
      </View>
    </Question>
  )
}

function clockOf(at: number): string {
  return formatFull(at).slice(-5)
}
