// The newest that is known of one thing: what the last command answered, until it is asked for again.
import { useCallback, useRef, useState } from 'react'
import type { Query } from '@/rpc/use-query'

interface Put<T> {
  readonly value: T
  /** The answer it came after. */
  readonly after: T | undefined
}

export function useLatest<T>({ data }: Pick<Query<T>, 'data'>) {
  const [changed, setChanged] = useState<Put<T>>()
  // It may have been asked for again while the command flew.
  const read = useRef(data)
  read.current = data
  const put = useCallback((value: T) => setChanged({ value, after: read.current }), [])
  return { latest: changed && changed.after === data ? changed.value : data, put }
}
