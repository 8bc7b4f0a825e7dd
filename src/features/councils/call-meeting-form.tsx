// Calls a meeting: what kind, where, when, and what it is to speak of.
import Taro from '@tarojs/taro'
import { useState } from 'react'
import { nameLimit, titleLimit } from '@core/councils/councils-api'
import { meetingKinds } from '@core/councils/meeting'
import { useCommand } from '@/rpc/use-command'
import { useCommandIds } from '@/rpc/use-command-ids'
import { firstDayChoice, momentOf } from '@/ui/day-choice'
import { FieldsForm } from '@/ui/fields-form'
import { linesOf, type Answers, type FormField } from '@/ui/form-field'
import { routes } from '@/ui/routes'
import { meetingKindWords } from '@/ui/words/council-meetings'
import { councilWayWords, councilWorkWords } from '@/ui/words/council-work'
import type { WayFormProps } from './matter-form'
import { unchosen } from './work-form'

const words = councilWorkWords.meeting
/** Half past nine. */
const usualMinute = '570'
const usualDaysAhead = 7

export function CallMeetingForm({ matter, now, onClose }: WayFormProps) {
  const command = useCommand('councils', 'callMeeting')
  const { idFor, settled } = useCommandIds()
  const [usualDay] = useState(() => firstDayChoice(now, usualDaysAhead))
  async function send(answers: Answers): Promise<boolean> {
    const said = meetingIn(answers, usualDay)
    const meetingId = idFor(JSON.stringify([matter.id, said]))
    const result = await command.run({ id: matter.id, meetingId, ...said })
    settled(result)
    if (!result.ok) return false
    onClose(true)
    void Taro.navigateTo({ url: routes.meeting(result.value.id) })
    return true
  }
  return (
    <FieldsForm
      place={`matter.${matter.id}.callMeeting`}
      title={councilWayWords.callMeeting.name}
      fields={fieldsOf(usualDay)}
      first={{ title: matter.title.slice(0, titleLimit) }}
      refusal={command.refusal}
      busy={command.busy}
      send={councilWorkWords.send.callMeeting}
      check={(answers) => ({
        ...unchosen(answers, ['kind'], councilWorkWords.choose),
        ...(linesOf(answers, 'agenda').length === 0 ? { agenda: words.agendaFault } : {}),
      })}
      onSend={send}
      onClose={() => onClose(false)}
    />
  )
}

function fieldsOf(usualDay: string): readonly FormField[] {
  return [
    {
      kind: 'one',
      name: 'kind',
      label: words.kind,
      options: meetingKinds.map((value) => ({ value, text: meetingKindWords[value], note: words.kinds[value] })),
    },
    { kind: 'line', name: 'title', label: words.title, most: titleLimit },
    { kind: 'line', name: 'place', label: words.place, most: nameLimit },
    { kind: 'day', name: 'startsAt', label: words.day, usual: usualDay },
    { kind: 'minute', name: 'minute', label: words.minute, usual: usualMinute },
    { kind: 'text', name: 'agenda', label: words.agenda, most: 3000 },
  ]
}

function meetingIn(answers: Answers, usualDay: string) {
  const { title = '', place = '', startsAt = usualDay, minute = usualMinute } = answers
  return {
    kind: meetingKinds.find((one) => one === answers.kind) ?? 'coordination',
    title,
    place,
    startsAt: momentOf(startsAt, minute),
    agenda: [...linesOf(answers, 'agenda')],
  }
}
