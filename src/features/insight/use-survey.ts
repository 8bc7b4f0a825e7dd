// For whom and for how many minutes one looks; both screens remember it while the app runs.
import type { ProfileId } from '@core/walking/profile'
import { useState } from 'react'

export const minutesAllowed = ['5', '10', '15'] as const
export type Minutes = (typeof minutesAllowed)[number]

let last: { readonly profile: ProfileId; readonly minutes: Minutes } = { profile: 'older', minutes: '5' }

export function useSurvey() {
  const [asked, setAsked] = useState(last)
  const ask = (change: Partial<typeof last>) => {
    last = { ...last, ...change }
    setAsked(last)
  }
  return { ...asked, limitSeconds: Number(asked.minutes) * 60, ask }
}

export type Survey = ReturnType<typeof useSurvey>
