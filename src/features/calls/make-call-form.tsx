// A call is made: whom, for what, where, when, and how many.
import { useState } from 'react'
import { callAudiences, mostWanted, type CallAudience } from '@core/calls/help-call'
import { callTextLimit, type CallView } from '@core/calls/calls-api'
import { useCommand } from '@/rpc/use-command'
import { useCommandIds } from '@/rpc/use-command-ids'
import type { Option } from '@/ui/choice'
import { endOfChosenDay, firstDayChoice, momentOf } from '@/ui/day-choice'
import { FieldsForm } from '@/ui/fields-form'
import { chosenOf, type Answers, type FormField } from '@/ui/form-field'
import { audienceWords, callWords as words } from '@/ui/words/calls'

/** Nine in the morning of the day after tomorrow; answers by tomorrow's end. */
const usual = { startMinute: '540', startAhead: 2, untilAhead: 1 }

interface MakeCallFormProps {
  readonly units: readonly Option<string>[]
  readonly onMade: (call: CallView) => void
}

export function MakeCallForm({ units, onMade }: MakeCallFormProps) {
  const command = useCommand('calls', 'call')
  const { idFor, settled } = useCommandIds()
  const [days] = useState(() => {
    const now = Date.now()
    return { start: firstDayChoice(now, usual.startAhead), until: firstDayChoice(now, usual.untilAhead) }
  })
  async function send(answers: Answers): Promise<boolean> {
    const said = {
      unitId: answers.unitId ?? units[0]?.value ?? '',
      audience: chosenOf(answers, 'audience') as CallAudience[],
      title: answers.title ?? '',
      text: answers.text ?? '',
      where: answers.where ?? '',
      wanted: Number(answers.wanted ?? '0'),
      startsAt: momentOf(answers.startsAt ?? days.start, answers.startMinute ?? usual.startMinute),
      until: endOfChosenDay(answers.until ?? days.until),
    }
    const result = await command.run({ id: idFor(JSON.stringify(said)), ...said })
    settled(result)
    if (result.ok) onMade(result.value)
    return result.ok
  }
  return (
    <FieldsForm
      place="calls.make"
      help={words.makeLead}
      fields={fieldsOf(units, days)}
      refusal={command.refusal}
      busy={command.busy}
      send={words.send}
      check={missing}
      onSend={send}
    />
  )
}

function missing(answers: Answers): Answers {
  const empty = ['title', 'text'].filter((name) => (answers[name] ?? '').trim() === '')
  const audience = chosenOf(answers, 'audience').length === 0 ? { audience: words.choose } : {}
  return { ...audience, ...Object.fromEntries(empty.map((name) => [name, words.missing])) }
}

function fieldsOf(
  units: MakeCallFormProps['units'],
  days: { readonly start: string; readonly until: string },
): readonly FormField[] {
  // prettier-ignore
  const audience = callAudiences.map((value) => ({ value, text: audienceWords[value], note: words.audienceNote[value] }))
  return [
    {
      kind: 'one',
      name: 'unitId',
      label: words.unit,
      options: units,
      usual: units[0]?.value,
      when: () => units.length > 1,
    },
    { kind: 'many', name: 'audience', label: words.audience, options: audience },
    { kind: 'line', name: 'title', label: words.titleField, hint: words.titleHint, most: 40 },
    { kind: 'text', name: 'text', label: words.text, hint: words.textHint, most: callTextLimit },
    { kind: 'line', name: 'where', label: words.where, hint: words.whereHint, most: 80 },
    { kind: 'day', name: 'startsAt', label: words.startDay, usual: days.start },
    { kind: 'minute', name: 'startMinute', label: words.startMinute, usual: usual.startMinute },
    { kind: 'day', name: 'until', label: words.untilDay, usual: days.until },
    { kind: 'count', name: 'wanted', label: words.wantedField, usual: '0', most: mostWanted },
  ]
}
