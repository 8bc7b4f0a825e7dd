// Notifications of a unit's people that never reached a phone: how many, of which kinds, why; never what they said.
import { View } from '@tarojs/components'
import type { Me, UndeliveredReport } from '@core/accounts/accounts-api'
import { undeliveredReaders } from '@core/accounts/undelivered'
import { useMemo, useState } from 'react'
import { call } from '@/rpc/call'
import { useMore } from '@/rpc/use-more'
import { useQuery, type Query } from '@/rpc/use-query'
import { MoreButton } from '@/ui/more-button'
import { Card } from '@/ui/card'
import { SegmentedControl } from '@/ui/choice'
import { ListRow } from '@/ui/list-row'
import { Notice } from '@/ui/notice'
import { QueryView } from '@/ui/query-view'
import { Empty } from '@/ui/states'
import { formatMoment } from '@/ui/time'
import { kindWords } from '@/ui/words/messages'
import { undeliveredWords as words } from '@/ui/words/notices'

export function Undelivered({ me }: { readonly me: Me }) {
  const units = me.grants.filter(({ role }) => undeliveredReaders.some((reader) => reader === role))
  const [chosen, setChosen] = useState<string>()
  const unitId = chosen ?? units[0]?.unitId
  if (unitId === undefined) return <Empty icon="lock" title={words.notStaff} />
  return (
    <View className="stack">
      {units.length > 1 ? (
        <SegmentedControl
          label={words.units}
          options={units.map((unit) => ({ value: unit.unitId, text: unit.unitName }))}
          value={unitId}
          onChoose={setChosen}
        />
      ) : null}
      <OfUnit key={unitId} unitId={unitId} />
    </View>
  )
}

function OfUnit({ unitId }: { readonly unitId: string }) {
  const input = useMemo(() => ({ unitId }), [unitId])
  const report = useQuery('accounts', 'undeliverable', input)
  return (
    <QueryView query={report}>
      {(known) => (
        <View className="stack">
          <Counts report={known} />
          {known.page.items.length === 0 ? (
            <Empty icon="check" title={words.empty} next={words.emptyNext} />
          ) : (
            <Rows unitId={unitId} report={report} />
          )}
        </View>
      )}
    </QueryView>
  )
}

function Counts({ report: { unitName, counts } }: { readonly report: UndeliveredReport }) {
  return (
    <>
      <Notice>{words.lead}</Notice>
      <Card flush title={`${unitName} · ${words.month}`}>
        <ListRow title={words.reasons.refused} note={words.next} aside={words.times(counts.refused)} />
        <ListRow title={words.reasons.unreachable} aside={words.times(counts.unreachable)} />
      </Card>
    </>
  )
}

function Rows({ unitId, report }: { readonly unitId: string; readonly report: Query<UndeliveredReport> }) {
  const first = useMemo(() => ({ ...report, data: report.data?.page }), [report])
  const { items, hasMore, busy, more } = useMore(first, async (cursor) => {
    const next = await call('accounts', 'undeliverable', { unitId, cursor })
    return next.ok ? { ok: true, value: next.value.page } : next
  })
  const now = Date.now()
  return (
    <>
      <Card flush>
        {items.map(({ id, kind, reason, failedAt, personName }) => (
          <ListRow
            key={id}
            title={`${personName === '' ? words.resident : personName} · ${kindWords[kind]}`}
            note={`${formatMoment(failedAt, now)}，${words.reasons[reason]}`}
          />
        ))}
      </Card>
      <MoreButton look="quiet" pages={{ hasMore, busy, more }} />
    </>
  )
}
