// How does my area answer what people ask for?
import Taro from '@tarojs/taro'
import { maySeeRates } from '@core/insight/may-see-rates'
import { unitsHeld } from '@core/accounts/units-held'
import { staffRoles } from '@core/kernel/role'
import type { Me } from '@core/accounts/accounts-api'
import { useState } from 'react'
import { callerOf } from '@/features/accounts/caller-of'
import { useMe } from '@/features/accounts/use-me'
import { useDistrict } from '@/features/district/use-district'
import { askOf } from '@/features/insight/area-of'
import { RatesBar } from '@/features/insight/rates-bar'
import { RatesReportView } from '@/features/insight/rates-report'
import { useRates } from '@/features/insight/use-rates'
import { useServices } from '@/features/requests/use-services'
import { PickOne } from '@/ui/pick-one'
import { QueryView } from '@/ui/query-view'
import { routes } from '@/ui/routes'
import { Screen } from '@/ui/screen'
import { Empty } from '@/ui/states'
import { unitOptions } from '@/ui/unit-options'
import { useNow } from '@/ui/use-now'
import { rateWords } from '@/ui/words/rates'

export default function RatesPage() {
  const me = useMe()
  const demo = useDistrict().data?.demo
  return (
    <Screen title={rateWords.title} demo={demo}>
      <QueryView query={me}>
        {(known) =>
          maySeeRates(callerOf(known)) ? <OwnRates me={known} /> : <Empty icon="lock" title={rateWords.notStaff} />
        }
      </QueryView>
    </Screen>
  )
}

function OwnRates({ me }: { readonly me: Me }) {
  const units = unitOptions(unitsHeld(me, staffRoles))
  const [unitId, setUnitId] = useState(units[0]?.value ?? '')
  return (
    <>
      {units.length > 1 ? (
        <PickOne label={rateWords.whose} options={units} value={unitId} onChoose={setUnitId} />
      ) : null}
      <AreaRates key={unitId} unitId={unitId} />
    </>
  )
}

function AreaRates({ unitId }: { readonly unitId: string }) {
  const now = useNow()
  const services = useServices().data ?? []
  const rates = useRates(unitId, now)
  const { report, period, serviceCode, area } = rates
  return (
    <>
      <RatesBar rates={rates} services={services} />
      <QueryView query={report} rows={8}>
        {(known) => (
          <RatesReportView
            report={known}
            span={rates.span}
            now={now}
            onArea={(next) => {
              rates.open(next)
              void Taro.pageScrollTo({ scrollTop: 0 })
            }}
            onRecords={(figure) =>
              void Taro.navigateTo({ url: routes.rateRecords({ ...askOf(area), ...period, serviceCode, figure }) })
            }
          />
        )}
      </QueryView>
    </>
  )
}
