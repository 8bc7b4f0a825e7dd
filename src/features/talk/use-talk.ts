// The talk on one matter: what is still to be judged, and judging it – the next statement stands there at once, what was
// said is sent behind it, one after the other.
import { useCallback, useEffect, useRef, useState } from 'react'
import type { Refusal } from '@core/kernel/result'
import type { Stance } from '@core/talk/talk'
import type { StatementView, TalkView } from '@core/talk/talk-api'
import { call } from '@/rpc/call'
import { useFresh } from '@/rpc/use-fresh'
import { useQuery, type Query } from '@/rpc/use-query'

export interface Talk {
  readonly query: Query<TalkView>
  /** The statement on the screen; undefined when none is left. */
  readonly current: StatementView | undefined
  /** How many are still to be judged. */
  readonly left: number
  /** Why the last judgement did not arrive; its statement is there again. */
  readonly refusal: Refusal | undefined
  readonly judge: (statementId: string, stance: Stance) => void
}

const often = { everyMs: 30_000 }

interface Consent {
  readonly consented: boolean
  /** Asks whether it still stands: the notice may have changed while the talk was on the screen. */
  readonly askAgain: () => Promise<void>
}

/** What is judged while consent is missing is not lost: it is sent once that is given. */
export function useTalk(matterId: string, { consented, askAgain }: Consent): Talk {
  const query = useQuery('talk', 'get', matterId === '' ? null : { matterId })
  useFresh(query, often)
  const { refresh } = query
  const [told, setTold] = useState<{ readonly view: TalkView; readonly at: number }>()
  const [judged, setJudged] = useState<ReadonlySet<string>>(new Set())
  const [refusal, setRefusal] = useState<Refusal>()
  const line = useRef<Promise<void>>(Promise.resolve())
  const held = useRef<ReadonlyMap<string, Stance>>(new Map())

  const judge = useCallback(
    (statementId: string, stance: Stance) => {
      setRefusal(undefined)
      setJudged((before) => new Set([...before, statementId]))
      line.current = line.current.then(async () => {
        const result = await call('talk', 'judge', { matterId, statementId, stance })
        if (result.ok) return setTold({ view: result.value, at: Date.now() })
        setJudged((before) => new Set([...before].filter((id) => id !== statementId)))
        if (result.error.reason === 'consent.needed') {
          held.current = new Map([...held.current, [statementId, stance]])
          return askAgain()
        }
        setRefusal(result.error)
        if (result.error.code === 'conflict' || result.error.code === 'not-found') void refresh()
      })
    },
    [matterId, refresh, askAgain],
  )
  useEffect(() => {
    if (!consented) return
    const again = held.current
    held.current = new Map()
    for (const [statementId, stance] of again) judge(statementId, stance)
  }, [consented, judge])

  const data = told && told.at >= (query.answeredAt ?? 0) ? told.view : query.data
  const waiting = (data?.next ?? []).filter(({ id, myStance }) => myStance === null && !judged.has(id))
  const flying = (data?.next ?? []).filter(({ id, myStance }) => myStance === null && judged.has(id)).length
  const left = data ? Math.max(waiting.length, data.shown - data.judged - flying) : 0
  return { query: data ? { ...query, data, loading: false } : query, current: waiting[0], left, refusal, judge }
}
