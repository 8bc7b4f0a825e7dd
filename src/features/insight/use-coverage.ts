// The coverage of the district, and of one grid of it where one was opened.
import { useMemo, useState } from 'react'
import { useQuery } from '@/rpc/use-query'
import { useSurvey } from './use-survey'

export function useCoverage(allowed: boolean) {
  const survey = useSurvey()
  const { profile, limitSeconds } = survey
  const [gridId, setGridId] = useState<string>()
  const input = useMemo(() => (allowed ? { profile, limitSeconds } : null), [allowed, profile, limitSeconds])
  const ofGrid = useMemo(() => (input && gridId ? { ...input, gridId } : null), [input, gridId])
  const report = useQuery('homes', 'coverage', input)
  const opened = useQuery('homes', 'coverage', ofGrid, { keep: false })
  const grid = report.data?.grids.find((row) => row.grid.id === gridId)
  return { survey, report, grid, streets: opened.data?.streets ?? undefined, openGrid: setGridId }
}
