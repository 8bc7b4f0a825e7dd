// How somebody is called who volunteers: asked once, and then remembered if they wish.
import { useState } from 'react'
import { call } from '@/rpc/call'
import { useQuery } from '@/rpc/use-query'
import type { ProfileView } from '@core/volunteers/volunteers-views'

const nothing = {} as const

export interface OwnName {
  /** No name is known: it has to be asked. */
  readonly asks: boolean
  readonly name: string
  readonly setName: (name: string) => void
  readonly remembers: boolean
  readonly setRemembers: (remembers: boolean) => void
  /** After it was used. */
  readonly used: () => Promise<void>
}

/** `meName`: as the organisation knows them. */
export function useOwnName(meName: string): OwnName {
  const profile = useQuery('volunteers', 'profile', nothing)
  const [saved, setSaved] = useState<ProfileView>()
  const [name, setName] = useState('')
  const [remembers, setRemembers] = useState(true)
  const known = saved ?? profile.data
  // Whoever has not agreed to anything yet is asked as well: nothing is known of them.
  const isSettled = known !== undefined || profile.refusal !== undefined
  const asks = isSettled && meName === '' && (known?.name ?? '') === ''
  async function used() {
    if (!asks || !remembers || name.trim() === '') return
    const { skills = [], times = [] } = known ?? {}
    const kept = await call('volunteers', 'saveProfile', { profile: { name, skills: [...skills], times: [...times] } })
    if (kept.ok) setSaved(kept.value)
  }
  return { asks, name, setName, remembers, setRemembers, used }
}
