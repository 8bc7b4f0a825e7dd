// Takes along the requests of a unit and all below it as a table.
import { View } from '@tarojs/components'
import type { Refusal } from '@core/kernel/result'
import { useState } from 'react'
import { canTakeLists, takeList } from '@/rpc/take-list'
import type { WantedList } from '@/rpc/take-list-port'
import { Button } from '@/ui/button'
import { Card } from '@/ui/card'
import { SegmentedControl } from '@/ui/choice'
import { Notice } from '@/ui/notice'
import { RefusalNotice } from '@/ui/refusal-notice'
import { exportWords as words } from '@/ui/words/export'
import { sentenceOf } from '@/ui/words/refusals'
import { daysOf, exportPeriods, type ExportPeriod } from './export-days'

interface ExportCardProps {
  readonly unitId: string
  readonly unitName: string
}

type Outcome = { readonly done: true } | { readonly refusal: Refusal }

export function ExportCard({ unitId, unitName }: ExportCardProps) {
  const [period, setPeriod] = useState<ExportPeriod>('thisMonth')
  const [busy, setBusy] = useState<WantedList['format']>()
  const [outcome, setOutcome] = useState<Outcome>()

  const take = async (format: WantedList['format']) => {
    if (busy) return
    setBusy(format)
    setOutcome(undefined)
    const taken = await takeList({ unitId, ...daysOf(period, Date.now()), format })
    setBusy(undefined)
    setOutcome(taken.ok ? { done: true } : { refusal: taken.error })
  }
  if (!canTakeLists) return <WebOnly />
  return (
    <Card title={words.title}>
      <View className="stack stack--tight">
        <View>{words.lead(unitName)}</View>
        <SegmentedControl
          label={words.period}
          options={exportPeriods.map((value) => ({ value, text: words.periods[value] }))}
          value={period}
          onChoose={setPeriod}
        />
        <Button wide busy={busy === 'xlsx'} disabled={busy !== undefined} onPress={() => void take('xlsx')}>
          {words.excel}
        </Button>
        <Button wide look="quiet" busy={busy === 'csv'} disabled={busy !== undefined} onPress={() => void take('csv')}>
          {words.csv}
        </Button>
        <View>{words.csvNote}</View>
        {outcome && 'done' in outcome ? <Notice>{words.done}</Notice> : null}
        {outcome && 'refusal' in outcome ? <RefusalNotice refusal={outcome.refusal} /> : null}
      </View>
    </Card>
  )
}

function WebOnly() {
  return (
    <Card title={words.title}>
      <View>{sentenceOf({ code: 'not-found', reason: 'export.web-only' })}</View>
    </Card>
  )
}
