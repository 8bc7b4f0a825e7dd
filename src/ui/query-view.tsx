// A query on the screen: skeleton first, then the answer; a kept answer stays when the net is gone, and says how old
// it is.
import { View } from '@tarojs/components'
import type { ReactNode } from 'react'
import type { Query } from '@/rpc/use-query'
import { ErrorState, Skeleton } from './states'
import { Notice } from './notice'
import { formatMoment } from './time'
import { isLost, type Action } from './way-out'
import { commonWords } from './words/common'
import { sentenceOf } from './words/refusals'

interface QueryViewProps<T> {
  readonly query: Query<T>
  readonly rows?: number | undefined
  /** Where to go when what was asked for is no longer one's own; home by default. */
  readonly lost?: Action | undefined
  readonly children: (data: T) => ReactNode
}

export function QueryView<T>({ query, rows, lost, children }: QueryViewProps<T>) {
  const { data, refusal, slow, answeredAt, refresh } = query
  if (refusal && isLost(refusal)) return <ErrorState refusal={refusal} wayOut={lost} />
  if (data === undefined)
    return refusal ? (
      <ErrorState refusal={refusal} onRetry={() => void refresh()} />
    ) : (
      <Skeleton rows={rows} slow={slow} />
    )
  return (
    <View className="stack">
      {refusal && answeredAt !== null ? (
        <Notice icon="offline">
          {sentenceOf(refusal)}
          {commonWords.keptFrom(formatMoment(answeredAt, Date.now()))}
        </Notice>
      ) : null}
      {children(data)}
    </View>
  )
}
