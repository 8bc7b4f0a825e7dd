// Where should the next homes be?
import { maySurvey } from '@core/insight/may-survey'
import { callerOf } from '@/features/accounts/caller-of'
import { useMe } from '@/features/accounts/use-me'
import { useDistrict, useGrids } from '@/features/district/use-district'
import { SitesPlan } from '@/features/insight/sites-plan'
import { SurveyBar } from '@/features/insight/survey-bar'
import { counts, useSites } from '@/features/insight/use-sites'
import { SegmentedControl } from '@/ui/choice'
import { QueryView } from '@/ui/query-view'
import { Screen } from '@/ui/screen'
import { Empty } from '@/ui/states'
import { coverageWords, sitesWords } from '@/ui/words/insight'

const options = counts.map((value) => ({ value, text: sitesWords.counted(Number(value)) }))

export default function SitesPage() {
  const me = useMe()
  const allowed = maySurvey(callerOf(me.data))
  const district = useDistrict().data
  const grids = useGrids(true).data
  const { survey, count, setCount, plan } = useSites(allowed)
  return (
    <Screen title={sitesWords.title} demo={plan.data?.demo}>
      <QueryView query={me}>
        {() =>
          allowed ? (
            <>
              <SegmentedControl label={sitesWords.count} options={options} value={count} onChoose={setCount} />
              <SurveyBar survey={survey} />
              <QueryView query={plan} rows={6}>
                {(known) => <SitesPlan plan={known} district={district} grids={grids} />}
              </QueryView>
            </>
          ) : (
            <Empty icon="lock" title={coverageWords.notStaff} />
          )
        }
      </QueryView>
    </Screen>
  )
}
