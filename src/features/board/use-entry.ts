// One entry on the screen: as the server last told it, by a question or by what was just said.
import { useState } from 'react'
import type { BoardView } from '@core/board/board-api'
import { useQuery, type Query } from '@/rpc/use-query'

export function useEntry(id: string): {
  readonly query: Query<BoardView>
  readonly put: (entry: BoardView) => void
} {
  const query = useQuery('board', 'entry', id === '' ? null : { id })
  const [told, setTold] = useState<{ readonly entry: BoardView; readonly after: number | null }>()
  const put = (entry: BoardView) => setTold({ entry, after: query.answeredAt })
  const isNewer = told !== undefined && told.entry.id === id && told.after === query.answeredAt
  return { query: isNewer ? { ...query, data: told.entry } : query, put }
}
