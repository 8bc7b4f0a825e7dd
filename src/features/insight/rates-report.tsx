// How an area answered: how many were asked, three rates, the times, what to look into, and what lies below.
import { View } from '@tarojs/components'
import type { Area, RatesReport, RecordSet } from '@core/insight/insight-api'
import { Button } from '@/ui/button'
import { Card } from '@/ui/card'
import { Empty } from '@/ui/states'
import { formatMoment } from '@/ui/time'
import { rateWords } from '@/ui/words/rates'
import { nameOf } from './area-of'
import { RateCard, type RateName } from './rate-card'
import { RatesChildren } from './rates-children'
import { RatesMore, RatesTimes } from './rates-times'
import type { Span } from './use-rates'
import './rates.scss'

interface RatesReportViewProps {
  readonly report: RatesReport
  readonly span: Span
  readonly now: number
  readonly onArea: (area: Area) => void
  readonly onRecords: (figure: RecordSet) => void
}

const names: readonly RateName[] = ['response', 'resolution', 'satisfaction']

export function RatesReportView({ report, span, now, onArea, onRecords }: RatesReportViewProps) {
  const { figures, children, around } = report
  const above = around.at(-1)
  const isEmpty = figures.requests + figures.leftOut === 0
  return (
    <>
      <Head report={report} now={now} />
      {isEmpty ? (
        <Empty icon="inbox" title={rateWords.none} next={rateWords.noneNext} />
      ) : (
        <>
          {names.map((name) => (
            <RateCard key={name} name={name} report={report} span={span} onOpen={onRecords} />
          ))}
          <RatesTimes figures={figures} />
          <RatesMore figures={figures} onOpen={onRecords} />
        </>
      )}
      <RatesChildren areas={children} onOpen={onArea} />
      {above ? (
        <Button wide onPress={() => onArea(above)}>
          {rateWords.back(nameOf(above))}
        </Button>
      ) : null}
    </>
  )
}

function Head({ report, now }: Pick<RatesReportViewProps, 'report' | 'now'>) {
  const { area, around, period, figures, asOf } = report
  const name = area.isOutside ? rateWords.areaOutside(around.at(-1)?.name ?? '') : area.name
  return (
    <Card title={name}>
      <View className="rate__line">
        {rateWords.period(period.from, period.to)}，{rateWords.asked(figures.requests)}
      </View>
      <View className="rate__note">{rateWords.asOf(formatMoment(asOf, now))}</View>
    </Card>
  )
}
