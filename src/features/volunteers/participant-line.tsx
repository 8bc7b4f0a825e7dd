// One person who signed up: seen by who runs the activity, marked as there without a phone, and their minutes put right.
import { View } from '@tarojs/components'
import { useState } from 'react'
import { dayMs } from '@core/kernel/china-day'
import { presenceWindow } from '@core/volunteers/activity-times'
import { presenceLimitDays } from '@core/volunteers/decide-sign-up'
import { minutesLimit, reasonLimit } from '@core/volunteers/volunteers-api'
import type { Participant, ShiftView } from '@core/volunteers/volunteers-views'
import { useCommand } from '@/rpc/use-command'
import { useCommandIds } from '@/rpc/use-command-ids'
import { Button } from '@/ui/button'
import { Row } from '@/ui/card'
import { FieldsForm } from '@/ui/fields-form'
import type { Answers, FormField } from '@/ui/form-field'
import { RefusalNotice } from '@/ui/refusal-notice'
import { durationText } from '@/ui/words/volunteers'
import { participantText, runWords as words } from '@/ui/words/volunteers-work'
import { wholeNumber } from './whole-number'
import './volunteers.scss'

interface ParticipantLineProps {
  readonly person: Participant
  readonly shift: ShiftView
  readonly now: number
  readonly onChanged: (person: Participant) => void
}

export function ParticipantLine({ person, shift, now, onChanged }: ParticipantLineProps) {
  const [correcting, setCorrecting] = useState(false)
  const { name, corrections } = person
  const { from, until } = presenceWindow(shift)
  const isTime = now >= from && now <= until + presenceLimitDays * dayMs
  const last = corrections.at(-1)
  return (
    <View className="volunteers__person">
      <View className="volunteers__name">{name}</View>
      <View className="field__help">{participantText(person, now)}</View>
      {last ? (
        <View className="field__help">{words.corrected(durationText(last.minutes), last.reason, last.byName)}</View>
      ) : null}
      {isTime && !correcting ? (
        <Marks person={person} now={now} until={until} onCorrect={() => setCorrecting(true)} onChanged={onChanged} />
      ) : null}
      {correcting ? <Correct person={person} onChanged={onChanged} onClose={() => setCorrecting(false)} /> : null}
    </View>
  )
}

interface MarksProps extends Pick<ParticipantLineProps, 'person' | 'now' | 'onChanged'> {
  readonly until: number
  readonly onCorrect: () => void
}

function Marks({ person, now, until, onCorrect, onChanged }: MarksProps) {
  const command = useCommand('volunteers', 'present')
  const { idFor, settled } = useCommandIds()
  const { signUpId, name, presentAt, leftAt } = person
  async function mark(what: 'came' | 'left') {
    const result = await command.run({ signUpId, what, commandId: idFor(what) })
    settled(result)
    if (result.ok) onChanged(result.value)
  }
  const next = presentAt === 0 ? 'came' : leftAt === 0 && now < until ? 'left' : undefined
  return (
    <>
      {command.refusal ? <RefusalNotice refusal={command.refusal} /> : null}
      <Row>
        {next ? (
          <Button busy={command.busy} label={words.of(words[next], name)} onPress={() => void mark(next)}>
            {words[next]}
          </Button>
        ) : null}
        <Button look="quiet" label={words.of(words.correct, name)} onPress={onCorrect}>
          {words.correct}
        </Button>
      </Row>
    </>
  )
}

const fields: readonly FormField[] = [
  { kind: 'digits', name: 'minutes', label: words.minutes, hint: words.minutesHint, most: 4 },
  {
    kind: 'line',
    name: 'reason',
    label: words.reason,
    help: words.reasonHelp,
    hint: words.reasonHint,
    most: reasonLimit,
  },
]

interface CorrectProps extends Pick<ParticipantLineProps, 'person' | 'onChanged'> {
  readonly onClose: () => void
}

function Correct({ person: { signUpId, name, minutes }, onChanged, onClose }: CorrectProps) {
  const command = useCommand('volunteers', 'correct')
  const { idFor, settled } = useCommandIds()
  const [first] = useState<Answers>(() => (minutes > 0 ? { minutes: String(minutes) } : {}))
  return (
    <FieldsForm
      place={`volunteers.correct.${signUpId}`}
      title={words.of(words.correct, name)}
      fields={fields}
      first={first}
      refusal={command.refusal}
      busy={command.busy}
      send={words.save}
      check={({ minutes: typed }): Answers =>
        wholeNumber(typed, 0, minutesLimit) === undefined ? { minutes: words.minutesNeeded } : {}
      }
      onSend={async ({ minutes: typed, reason = '' }) => {
        const said = { signUpId, minutes: wholeNumber(typed, 0, minutesLimit) ?? 0, reason }
        const result = await command.run({ ...said, commandId: idFor(JSON.stringify(said)) })
        settled(result)
        if (result.ok) {
          onChanged(result.value)
          onClose()
        }
        return result.ok
      }}
      onClose={onClose}
    />
  )
}
