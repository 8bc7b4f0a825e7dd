// Where the next homes should be, for as many as one thinks of opening.
import { useMemo, useState } from 'react'
import { useQuery } from '@/rpc/use-query'
import { useSurvey } from './use-survey'

export const counts = ['1', '3', '5', '10'] as const
export type Count = (typeof counts)[number]

export function useSites(allowed: boolean) {
  const survey = useSurvey()
  const { profile, limitSeconds } = survey
  const [count, setCount] = useState<Count>('3')
  const input = useMemo(
    () => (allowed ? { profile, limitSeconds, count: Number(count) } : null),
    [allowed, profile, limitSeconds, count],
  )
  return { survey, count, setCount, plan: useQuery('homes', 'sites', input) }
}
