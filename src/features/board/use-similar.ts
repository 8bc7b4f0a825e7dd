// What was asked for near by before: looked up once kind and place are known, asked about once, and never in the way
// where there is no net.
import { useCallback, useEffect, useRef, useState } from 'react'
import type { SimilarView } from '@core/board/board-api'
import type { Position } from '@core/kernel/position'
import type { Refusal } from '@core/kernel/result'
import { call } from '@/rpc/call'
import { useQuery } from '@/rpc/use-query'

export interface Similar {
  /** Empty while nothing is known, where there is nothing, and once it was answered. */
  readonly found: readonly SimilarView[]
  /** The one the answer flies for. */
  readonly joining: string
  /** 是同一件 was said, and the notice has to be agreed to before that is stored. */
  readonly needsConsent: boolean
  readonly refusal: Refusal | undefined
  /** It is this one: stand by it. */
  readonly same: (id: string) => void
  /** None of these: write on. */
  readonly different: () => void
}

interface Asked {
  /** Empty while none is chosen, and for services that are never public. */
  readonly serviceCode: string
  readonly position: Position | null | undefined
  readonly consented: boolean
  readonly onSame: (id: string) => void
}

export function useSimilar({ serviceCode, position, consented, onSame }: Asked): Similar {
  const [answered, setAnswered] = useState<readonly string[]>([])
  const input = serviceCode === '' || !position ? null : { serviceCode, position: atDatum(position) }
  const question = JSON.stringify(input)
  const { data } = useQuery('board', 'similar', input, { keep: false })
  const standing = useStanding(consented, onSame)
  const different = () => {
    standing.forget()
    setAnswered((before) => [...before, question])
  }
  const found = input === null || answered.includes(question) ? [] : (data ?? [])
  return { ...standing, found, different }
}

/** Standing by an entry, after the consent where that is still missing. */
function useStanding(consented: boolean, onSame: (id: string) => void) {
  const [wanted, setWanted] = useState('')
  const [joining, setJoining] = useState('')
  const [refusal, setRefusal] = useState<Refusal>()
  const tell = useRef(onSame)
  tell.current = onSame
  const stand = useCallback(async (id: string) => {
    setWanted('')
    setJoining(id)
    setRefusal(undefined)
    const result = await call('board', 'meToo', { id, stands: true })
    setJoining('')
    if (result.ok) tell.current(id)
    else setRefusal(result.error)
  }, [])
  useEffect(() => {
    if (consented && wanted !== '') void stand(wanted)
  }, [consented, wanted, stand])
  const forget = () => {
    setWanted('')
    setRefusal(undefined)
  }
  return { joining, refusal, needsConsent: wanted !== '' && !consented, same: setWanted, forget }
}

function atDatum({ lng, lat }: Position) {
  return { lng, lat, datum: 'wgs84' as const }
}
