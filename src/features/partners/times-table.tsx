// How long units take to come: in all, and by unit. Never by person.
import { View } from '@tarojs/components'
import { useMemo, useState } from 'react'
import { dayMs } from '@core/kernel/china-day'
import type { ReportInTimes } from '@core/partners/report-in-times'
import { useQuery } from '@/rpc/use-query'
import { Card } from '@/ui/card'
import { SegmentedControl } from '@/ui/choice'
import { Notice } from '@/ui/notice'
import { QueryView } from '@/ui/query-view'
import { Empty } from '@/ui/states'
import { sayMinutes, whistleWords } from '@/ui/words/partners'
import { UnitChoice } from './unit-choice'
import type { HeldUnit } from './units-held'
import './call-card.scss'

const words = whistleWords.times
type Period = keyof typeof words.periods
const periods = (['month', 'quarter', 'year'] as const).map((value) => ({ value, text: words.periods[value] }))

export function TimesTable({ units }: { readonly units: readonly HeldUnit[] }) {
  const [chosen, setChosen] = useState('')
  const [period, setPeriod] = useState<Period>('quarter')
  const unitId = chosen === '' ? (units[0]?.unitId ?? '') : chosen
  // One question a period, not a new one each millisecond.
  const from = useMemo(() => Date.now() - words.months[period] * dayMs, [period])
  const times = useQuery('partners', 'times', unitId === '' ? null : { unitId, from })
  return (
    <View className="stack">
      <UnitChoice units={units} unitId={unitId} onChoose={setChosen} />
      <SegmentedControl label={words.periodLabel} options={periods} value={period} onChoose={setPeriod} />
      <QueryView query={times}>
        {({ all, units: byUnit, complete }) =>
          all.called === 0 ? (
            <Empty icon="clock" title={words.none} />
          ) : (
            <>
              {complete ? null : <Notice>{words.incomplete}</Notice>}
              <Card>
                <Lines times={all} />
                <View className="call__label">{words.basis}</View>
              </Card>
              {byUnit.map((unit) => (
                <Card key={unit.unitId} title={unit.unitName}>
                  <Lines times={unit} />
                </Card>
              ))}
            </>
          )
        }
      </QueryView>
    </View>
  )
}

function Lines({ times }: { readonly times: ReportInTimes }) {
  const { called, reported, inTime, overdue, workingMinutes, plainMinutes } = times
  const lines = [
    words.counts(called, reported, inTime),
    overdue > 0 ? words.overdue(overdue) : '',
    workingMinutes ? words.median(sayMinutes(workingMinutes.median)) : words.noneCame,
    workingMinutes && reported >= 10 ? words.p90(sayMinutes(workingMinutes.p90)) : '',
    plainMinutes ? words.plain(sayMinutes(plainMinutes.median)) : '',
  ].filter(Boolean)
  return (
    <>
      {lines.map((line) => (
        <View key={line} className="call__line">
          {line}
        </View>
      ))}
    </>
  )
}
