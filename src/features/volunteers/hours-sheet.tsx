// One's own hours of a year: the sum, and each activity behind it.
import Taro from '@tarojs/taro'
import { View } from '@tarojs/components'
import { useMemo, useState } from 'react'
import type { HoursLine, HoursView } from '@core/volunteers/volunteers-views'
import { useQuery } from '@/rpc/use-query'
import { Card } from '@/ui/card'
import { ListRow } from '@/ui/list-row'
import { QueryView } from '@/ui/query-view'
import { routes } from '@/ui/routes'
import { Empty } from '@/ui/states'
import { Stepper } from '@/ui/stepper'
import { useNow } from '@/ui/use-now'
import { durationText } from '@/ui/words/volunteers'
import { hoursWords as words } from '@/ui/words/volunteers-hours'
import { shiftText } from '@/ui/words/volunteers-link'
import { CertificateCard } from './certificate-card'
import { yearAt } from './periods'
import './volunteers.scss'

/** As far back as the contract goes. */
const firstYear = 2000

export function HoursSheet() {
  const thisYear = yearAt(useNow())
  const [year, setYear] = useState(thisYear)
  const hours = useQuery(
    'volunteers',
    'myHours',
    useMemo(() => ({ year }), [year]),
  )
  return (
    <>
      <Stepper
        label={words.year}
        text={words.yearText(year)}
        onStep={(by) => setYear(Math.min(thisYear, Math.max(firstYear, year + by)))}
      />
      <QueryView query={hours}>
        {(known) =>
          known.lines.length === 0 ? (
            <Empty icon="clock" title={words.none} next={words.noneNext} />
          ) : (
            <>
              <Hours hours={known} />
              <CertificateCard key={year} year={year} />
            </>
          )
        }
      </QueryView>
    </>
  )
}

function Hours({ hours: { minutes, lines } }: { readonly hours: HoursView }) {
  return (
    <>
      <Card title={words.total}>
        <View className="volunteers__total">{durationText(minutes)}</View>
        <View className="field__help">{words.lead}</View>
      </Card>
      <Card flush>
        {lines.map((line) => (
          <HoursRow key={`${line.activityId}-${line.startsAt}`} line={line} />
        ))}
      </Card>
    </>
  )
}

function HoursRow({ line }: { readonly line: HoursLine }) {
  const now = useNow()
  const duration = durationText(line.minutes)
  return (
    <ListRow
      title={line.title}
      note={shiftText(line, now)}
      onPress={() => void Taro.navigateTo({ url: routes.activity(line.activityId) })}
    >
      <View className="volunteers__seats">{line.corrected ? `${duration}（${words.corrected}）` : duration}</View>
    </ListRow>
  )
}
