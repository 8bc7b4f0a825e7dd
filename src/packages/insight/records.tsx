// Which requests are behind this figure?
import { useRouter } from '@tarojs/taro'
import { useMemo } from 'react'
import { RatesRecords, recordSetOf } from '@/features/insight/rates-records'
import { Screen } from '@/ui/screen'
import { useNow } from '@/ui/use-now'
import { rateWords } from '@/ui/words/rates'

export default function RecordsPage() {
  const { unitId = '', gridId = '', isOutside, from = '', to = '', serviceCode = '', figure } = useRouter().params
  const now = useNow()
  const asked = useMemo(
    () => ({
      unitId,
      ...(gridId === '' ? {} : { gridId }),
      isOutside: isOutside === 'true',
      period: { from, to },
      ...(serviceCode === '' ? {} : { serviceCode }),
      figure: recordSetOf(figure),
    }),
    [unitId, gridId, isOutside, from, to, serviceCode, figure],
  )
  return (
    <Screen title={rateWords.records.titles[asked.figure]}>
      <RatesRecords asked={asked} now={now} />
    </Screen>
  )
}
