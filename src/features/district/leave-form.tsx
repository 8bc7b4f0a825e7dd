// Who is away, from which day to which, and who stands in for them.
import { View } from '@tarojs/components'
import { useState } from 'react'
import type { Colleague } from '@core/district/district-api'
import { dayMs } from '@core/kernel/china-day'
import { Button } from '@/ui/button'
import { Card } from '@/ui/card'
import { ChoiceList } from '@/ui/choice'
import { FieldError } from '@/ui/field'
import { RefusalNotice } from '@/ui/refusal-notice'
import { Stepper } from '@/ui/stepper'
import { formatDay, weekdayOf } from '@/ui/time'
import { weekWords } from '@/ui/words/common'
import { sentenceOf } from '@/ui/words/refusals'
import { ruleWords } from '@/ui/words/routing'
import { useTakeLeave } from './use-leaves'

const words = ruleWords.leaves

interface LeaveFormProps {
  readonly unitId: string
  readonly colleagues: readonly Colleague[]
  readonly onTaken: () => void
}

export function LeaveForm({ unitId, colleagues, onTaken }: LeaveFormProps) {
  const { leave, change, send, busy, refusal } = useTakeLeave(unitId)
  const [unchosen, setUnchosen] = useState(false)
  if (colleagues.length === 0) return <Card title={words.add}>{words.noColleagues}</Card>
  const errorAt = (field: string) => (refusal?.field === field ? sentenceOf(refusal) : undefined)
  async function go() {
    setUnchosen(leave.personId === '')
    if (leave.personId !== '' && (await send())) onTaken()
  }
  return (
    <Card title={words.add}>
      <View className="stack">
        {refusal && !['personId', 'until', 'substituteId'].includes(refusal.field ?? '') ? (
          <RefusalNotice refusal={refusal} />
        ) : null}
        <People
          label={words.who}
          people={colleagues}
          chosenId={leave.personId}
          error={unchosen && leave.personId === '' ? words.choose : errorAt('personId')}
          onChoose={(personId) =>
            change({ personId, ...(personId === leave.substituteId ? { substituteId: '' } : {}) })
          }
        />
        <Days leave={leave} onChange={change} error={errorAt('until')} />
        <People
          label={words.whoStands}
          people={colleagues.filter(({ id }) => id !== leave.personId)}
          nobody={words.nobody}
          chosenId={leave.substituteId}
          error={errorAt('substituteId')}
          onChoose={(substituteId) => change({ substituteId })}
        />
        <Button look="primary" wide busy={busy} onPress={() => void go()}>
          {words.send}
        </Button>
      </View>
    </Card>
  )
}

interface PeopleProps {
  readonly label: string
  readonly people: readonly Colleague[]
  /** Offered first, where nobody need be chosen. */
  readonly nobody?: string | undefined
  readonly chosenId: string
  readonly error: string | undefined
  readonly onChoose: (id: string) => void
}

function People({ label, people, nobody, chosenId, error, onChoose }: PeopleProps) {
  const options = people.map(({ id, name, title }) => ({ value: id, text: name, note: title }))
  return (
    <View>
      <View className="field__label">{label}</View>
      <ChoiceList
        label={label}
        options={nobody === undefined ? options : [{ value: '', text: nobody }, ...options]}
        value={chosenId}
        onChoose={onChoose}
      />
      <FieldError error={error} />
    </View>
  )
}

interface DaysProps {
  readonly leave: ReturnType<typeof useTakeLeave>['leave']
  readonly onChange: ReturnType<typeof useTakeLeave>['change']
  readonly error: string | undefined
}

/** The last day never lies before the first: moving one pushes the other. */
function Days({ leave: { firstDay, lastDay }, onChange, error }: DaysProps) {
  const first = (days: number) => firstDay + days * dayMs
  const last = (days: number) => lastDay + days * dayMs
  return (
    <View className="stack stack--tight">
      <Stepper
        label={words.from}
        text={dayText(firstDay)}
        far
        onStep={(days) => onChange({ firstDay: first(days), lastDay: Math.max(lastDay, first(days)) })}
      />
      <Stepper
        label={words.until}
        text={dayText(lastDay)}
        far
        onStep={(days) => onChange({ lastDay: last(days), firstDay: Math.min(firstDay, last(days)) })}
      />
      <FieldError error={error} />
    </View>
  )
}

function dayText(at: number): string {
  return `${formatDay(at, Date.now())} ${weekWords.days[weekdayOf(at)] ?? ''}`
}
