// For whoever called: how many answered, who is coming, and the way to say that nobody more is needed.
import { View } from '@tarojs/components'
import { useMemo, useState } from 'react'
import type { CallView } from '@core/calls/calls-api'
import { call as ask } from '@/rpc/call'
import { useCommand } from '@/rpc/use-command'
import { useMore } from '@/rpc/use-more'
import { useQuery } from '@/rpc/use-query'
import { Button } from '@/ui/button'
import { Card } from '@/ui/card'
import { FieldsForm } from '@/ui/fields-form'
import type { FormField } from '@/ui/form-field'
import { ListRow } from '@/ui/list-row'
import { MoreButton } from '@/ui/more-button'
import { QueryView } from '@/ui/query-view'
import { formatMoment } from '@/ui/time'
import { useNow } from '@/ui/use-now'
import { callWords as words } from '@/ui/words/calls'

interface CallDeskProps {
  readonly call: CallView
  readonly onChanged: (call: CallView) => void
}

export function CallDesk({ call, onChanged }: CallDeskProps) {
  const { counts } = call
  if (!counts) return null
  return (
    <>
      <Card title={words.counts}>
        <View className="stack stack--tight">
          <View>{[words.coming(counts.yes), words.notComing(counts.no), words.seen(counts.seen)].join('，')}</View>
          <View className="field__help">{words.countsNote}</View>
        </View>
      </Card>
      <Willing id={call.id} coming={counts.yes} />
      {call.open ? <CloseCall call={call} onChanged={onChanged} /> : null}
    </>
  )
}

function Willing({ id, coming }: { readonly id: string; readonly coming: number }) {
  const now = useNow()
  const first = useQuery(
    'calls',
    'willing',
    useMemo(() => ({ id }), [id]),
  )
  const pages = useMore(first, (cursor) => ask('calls', 'willing', { id, cursor }))
  return (
    <QueryView query={first}>
      {() => (
        <Card title={words.willing} flush={coming > 0}>
          {pages.items.length === 0 ? <View className="field__help">{words.nobodyYet}</View> : null}
          {pages.items.map(({ name, at }) => (
            <ListRow key={`${name}-${at}`} icon="person" title={name} aside={formatMoment(at, now)} />
          ))}
          <MoreButton pages={pages} />
        </Card>
      )}
    </QueryView>
  )
}

const fields: readonly FormField[] = [
  { kind: 'text', name: 'reason', label: words.closeReason, help: words.closeHelp, hint: words.closeHint, most: 200 },
]

function CloseCall({ call, onChanged }: CallDeskProps) {
  const [open, setOpen] = useState(false)
  const command = useCommand('calls', 'close')
  if (!open)
    return (
      <Button wide onPress={() => setOpen(true)}>
        {words.close}
      </Button>
    )
  return (
    <FieldsForm
      place={`calls.close.${call.id}`}
      title={words.close}
      fields={fields}
      refusal={command.refusal}
      busy={command.busy}
      send={words.closeSend}
      onSend={async ({ reason = '' }) => {
        const result = await command.run({ id: call.id, reason })
        if (result.ok) onChanged(result.value)
        return result.ok
      }}
      onClose={() => setOpen(false)}
    />
  )
}
