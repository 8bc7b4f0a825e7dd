// From which streets is it too far to a home?
import Taro from '@tarojs/taro'
import { View } from '@tarojs/components'
import { maySurvey } from '@core/insight/may-survey'
import { callerOf } from '@/features/accounts/caller-of'
import { useMe } from '@/features/accounts/use-me'
import { useDistrict, useGrids } from '@/features/district/use-district'
import { CoverageHead } from '@/features/insight/coverage-head'
import { CoverageList } from '@/features/insight/coverage-list'
import { CoverageMap } from '@/features/insight/coverage-map'
import { StraightLineCard } from '@/features/insight/straight-line-card'
import { SurveyBar } from '@/features/insight/survey-bar'
import { useCoverage } from '@/features/insight/use-coverage'
import { Button } from '@/ui/button'
import { QueryView } from '@/ui/query-view'
import { routes } from '@/ui/routes'
import { Screen } from '@/ui/screen'
import { Empty } from '@/ui/states'
import { coverageWords } from '@/ui/words/insight'
import './coverage-page.scss'

export default function CoveragePage() {
  const me = useMe()
  const allowed = maySurvey(callerOf(me.data))
  const district = useDistrict().data
  const grids = useGrids(true).data
  const { survey, report, grid, streets, openGrid } = useCoverage(allowed)
  const open = (gridId: string) => {
    openGrid(gridId)
    void Taro.pageScrollTo({ scrollTop: 0 })
  }
  return (
    <Screen title={coverageWords.title} demo={report.data?.demo} wide>
      <QueryView query={me}>
        {() =>
          allowed ? (
            <>
              <SurveyBar survey={survey} />
              <QueryView query={report} rows={8}>
                {(known) => (
                  <View className="coverage-page">
                    <View className="coverage-page__map stack">
                      <CoverageMap report={known} district={district} grids={grids} grid={grid} streets={streets} />
                      {grid ? (
                        <Button wide onPress={() => openGrid(undefined)}>
                          {coverageWords.allGrids}
                        </Button>
                      ) : null}
                    </View>
                    <View className="coverage-page__list stack">
                      <CoverageHead report={known} />
                      {known.straight ? (
                        <StraightLineCard cost={known.straight} limitSeconds={known.limitSeconds} />
                      ) : null}
                      <Button wide onPress={() => void Taro.navigateTo({ url: routes.sites })}>
                        {coverageWords.toSites}
                      </Button>
                      <CoverageList grids={known.grids} openId={grid?.grid.id} onOpen={open} />
                    </View>
                  </View>
                )}
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
