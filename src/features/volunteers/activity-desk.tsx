// For who runs an activity: the people, changing it, and saying that it does not take place.
import Taro from '@tarojs/taro'
import { View } from '@tarojs/components'
import { useState } from 'react'
import type { ActivityView } from '@core/volunteers/volunteers-views'
import { reasonLimit } from '@core/volunteers/volunteers-api'
import { useCommand } from '@/rpc/use-command'
import { useCommandIds } from '@/rpc/use-command-ids'
import { Button } from '@/ui/button'
import { Card } from '@/ui/card'
import { FieldsForm } from '@/ui/fields-form'
import type { FormField } from '@/ui/form-field'
import { ListRow } from '@/ui/list-row'
import { routes } from '@/ui/routes'
import { useNow } from '@/ui/use-now'
import { runWords as words } from '@/ui/words/volunteers-work'

interface ActivityDeskProps {
  readonly activity: ActivityView
  readonly onChanged: (activity: ActivityView) => void
}

export function ActivityDesk({ activity, onChanged }: ActivityDeskProps) {
  const now = useNow()
  const { id, mayRun, state, shifts } = activity
  if (!mayRun) return null
  const isAhead = state === 'open' && shifts.some(({ startsAt }) => startsAt > now)
  return (
    <View className="stack">
      <Card title={words.desk} flush>
        <ListRow
          icon="people"
          title={words.people}
          onPress={() => void Taro.navigateTo({ url: routes.participants(id) })}
        />
        {state === 'open' ? (
          <ListRow
            icon="clock"
            title={words.change}
            onPress={() => void Taro.navigateTo({ url: routes.changeActivity(id) })}
          />
        ) : null}
      </Card>
      {isAhead ? <CancelActivity activity={activity} onChanged={onChanged} /> : null}
    </View>
  )
}

const fields: readonly FormField[] = [
  {
    kind: 'text',
    name: 'reason',
    label: words.cancelReason,
    help: words.cancelHelp,
    hint: words.cancelHint,
    most: reasonLimit,
  },
]

function CancelActivity({ activity, onChanged }: ActivityDeskProps) {
  const [open, setOpen] = useState(false)
  const command = useCommand('volunteers', 'cancel')
  const { idFor, settled } = useCommandIds()
  if (!open)
    return (
      <Button wide onPress={() => setOpen(true)}>
        {words.cancel}
      </Button>
    )
  return (
    <FieldsForm
      place={`volunteers.cancel.${activity.id}`}
      title={words.cancel}
      fields={fields}
      refusal={command.refusal}
      busy={command.busy}
      send={words.cancelSend}
      onSend={async ({ reason = '' }) => {
        const result = await command.run({ id: activity.id, commandId: idFor(reason), reason })
        settled(result)
        if (result.ok) onChanged(result.value)
        return result.ok
      }}
      onClose={() => setOpen(false)}
    />
  )
}
