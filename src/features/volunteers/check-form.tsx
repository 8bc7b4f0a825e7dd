// Is the certificate somebody holds one of ours? Typed off the paper; answered by yes or no.
import { View } from '@tarojs/components'
import { useState } from 'react'
import { nameLimit } from '@core/volunteers/volunteers-api'
import { useCommand } from '@/rpc/use-command'
import { FieldsForm } from '@/ui/fields-form'
import type { FormField } from '@/ui/form-field'
import { Notice } from '@/ui/notice'
import { showTop } from '@/ui/show-top'
import { checkWords as words } from '@/ui/words/volunteers-hours'
import { paperFaults, paperOf } from './check-answers'

const fields: readonly FormField[] = [
  { kind: 'line', name: 'name', label: words.name, most: nameLimit },
  { kind: 'line', name: 'from', label: words.from, hint: words.dayHint, most: 20 },
  { kind: 'line', name: 'until', label: words.until, hint: words.dayHint, most: 20 },
  { kind: 'digits', name: 'hours', label: words.hours, hint: words.hoursHint, most: 6 },
  { kind: 'digits', name: 'minutes', label: words.minutes, hint: words.minutesHint, most: 2 },
  { kind: 'line', name: 'issuedOn', label: words.issuedOn, hint: words.dayHint, most: 20 },
  { kind: 'line', name: 'code', label: words.code, hint: words.codeHint, most: 20 },
]

export function CheckForm() {
  const command = useCommand('volunteers', 'checkCertificate')
  const [genuine, setGenuine] = useState<boolean>()
  return (
    <View className="stack">
      {genuine === true ? (
        <Notice icon="check" title={words.genuine}>
          {words.genuineNote}
        </Notice>
      ) : null}
      {genuine === false ? (
        <Notice look="alert" title={words.notGenuine}>
          {words.notGenuineNote}
        </Notice>
      ) : null}
      <FieldsForm
        place="volunteers.check"
        help={words.lead}
        fields={fields}
        refusal={command.refusal}
        busy={command.busy}
        send={words.send}
        check={paperFaults}
        onSend={async (answers) => {
          setGenuine(undefined)
          const result = await command.run(paperOf(answers))
          if (!result.ok) return false
          setGenuine(result.value.genuine)
          showTop()
          // What was typed stays where something may have been mistyped.
          return result.value.genuine
        }}
      />
    </View>
  )
}
