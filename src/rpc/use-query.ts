// Ask a question and show the answer: the kept one at once, the fresh one when it comes, the reason when it does not.
import Taro, { useDidShow, usePullDownRefresh } from '@tarojs/taro'
import type { Refusal, Result } from '@core/kernel/result'
import { useCallback, useEffect, useRef, useState } from 'react'
import { call, type FunctionName, type Output, type ProcedureName, type Sent } from './call'
import { keepAnswer, keptAnswer } from './kept-answers'

export interface Query<T> {
  readonly data: T | undefined
  /** Why the last try failed; `data` may still hold the kept answer. */
  readonly refusal: Refusal | undefined
  /** Nothing to show yet: draw a skeleton. */
  readonly loading: boolean
  /** Still waiting after a few seconds. */
  readonly slow: boolean
  /** When the server gave the answer shown (epoch ms); null without one. */
  readonly answeredAt: number | null
  readonly refresh: () => Promise<void>
  /** Asks without a word: says whether something new came, and shows it unless told not to. */
  readonly renew: (show: boolean) => Promise<boolean>
}

interface State<T> {
  readonly question: string
  readonly data?: T
  readonly answeredAt: number | null
  readonly refusal: Refusal | undefined
  readonly waiting: boolean
  readonly slow: boolean
}

const slowAfterMs = 4_000

/** `input` null asks nothing yet. `keep: false` for answers that must not stay on the phone. */
export function useQuery<F extends FunctionName, P extends ProcedureName<F>>(
  fn: F,
  procedure: P,
  input: Sent<F, P> | null,
  { keep = true }: { readonly keep?: boolean } = {},
): Query<Output<F, P>> {
  const question = input === null ? '' : `${fn}.${procedure}:${JSON.stringify(input)}`
  const [state, setState] = useState(() => begin<Output<F, P>>(question, keep))
  const current = state.question === question ? state : begin<Output<F, P>>(question, keep)
  const asked = useRef({ question, input, flying: '', current })
  asked.current.question = question
  asked.current.input = input
  asked.current.current = current

  const refresh = useCallback(async () => {
    const { question, input } = asked.current
    if (input === null || asked.current.flying === question) return
    asked.current.flying = question
    const change = (next: Partial<State<Output<F, P>>>) =>
      setState((before) => ({ ...(before.question === question ? before : begin(question, keep)), ...next }))
    change({ waiting: true, slow: false })
    const timer = setTimeout(() => change({ slow: true }), slowAfterMs)
    const result = await call(fn, procedure, input)
    clearTimeout(timer)
    if (asked.current.flying === question) asked.current.flying = ''
    const at = Date.now()
    if (result.ok && keep) keepAnswer(question, result.value, at)
    if (asked.current.question !== question) return
    setState((before) => settled(before.question === question ? before : begin(question, keep), result, at))
  }, [fn, procedure, keep])

  const renew = useCallback(
    async (show: boolean) => {
      const { question, input, flying } = asked.current
      if (input === null || flying === question) return false
      const began = Date.now()
      const result = await call(fn, procedure, input)
      const { current } = asked.current
      // Meanwhile another question was asked, or this one answered.
      if (asked.current.question !== question || (current.answeredAt ?? 0) > began) return false
      if (!isNews(result, current)) return false
      if (!show) return true
      const at = Date.now()
      if (result.ok && keep) keepAnswer(question, result.value, at)
      setState((before) => (before.question === question ? settled(before, result, at) : before))
      return true
    },
    [fn, procedure, keep],
  )

  useEffect(() => void refresh(), [question, refresh])
  useDidShow(() => void refresh())
  usePullDownRefresh(() => void refresh().finally(() => Taro.stopPullDownRefresh()))
  return viewOf(current, refresh, renew)
}

function begin<T>(question: string, keep: boolean): State<T> {
  const kept = keep && question !== '' ? keptAnswer<T>(question) : undefined
  const state = { question, refusal: undefined, waiting: question !== '', slow: false }
  return kept ? { ...state, data: kept.value, answeredAt: kept.at } : { ...state, answeredAt: null }
}

function settled<T>(before: State<T>, result: Result<T>, at: number): State<T> {
  const calm = { ...before, waiting: false, slow: false }
  return result.ok
    ? { ...calm, refusal: undefined, data: result.value, answeredAt: at }
    : { ...calm, refusal: result.error }
}

function viewOf<T>(state: State<T>, refresh: Query<T>['refresh'], renew: Query<T>['renew']): Query<T> {
  const { data, refusal, waiting, slow, answeredAt } = state
  return {
    data,
    refusal,
    loading: waiting && data === undefined && !refusal,
    slow: waiting && slow,
    answeredAt,
    refresh,
    renew,
  }
}

/** A net that failed is none: who did not ask need not hear of it. */
function isNews<T>(result: Result<T>, shown: State<T>): boolean {
  if (!result.ok) return result.error.code !== 'internal'
  return shown.refusal !== undefined || !sameAnswer(result.value, shown.data)
}

/** An address to load from is another one each time it is told; the photo or the voice is the same. */
const fleeting = ['photoUrls', 'thumbUrls', 'voiceUrl']

function sameAnswer(one: unknown, other: unknown): boolean {
  return told(one) === told(other)
}

function told(answer: unknown): string {
  return JSON.stringify(answer, (key, value: unknown) => (fleeting.includes(key) ? undefined : value)) ?? ''
}
