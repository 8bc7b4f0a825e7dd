// What neighbours asked for, the newest first, page after page.
import Taro from '@tarojs/taro'
import { useMemo } from 'react'
import { call } from '@/rpc/call'
import { useMore } from '@/rpc/use-more'
import { useQuery } from '@/rpc/use-query'
import { Button } from '@/ui/button'
import { Card } from '@/ui/card'
import { QueryView } from '@/ui/query-view'
import { routes } from '@/ui/routes'
import { Empty } from '@/ui/states'
import { useNow } from '@/ui/use-now'
import { boardWords } from '@/ui/words/board'
import { BoardRow } from './board-row'
import { listInput, type BoardFilters } from './use-board-filters'

export function BoardList({ filters }: { readonly filters: BoardFilters }) {
  const input = useMemo(() => listInput(filters), [filters])
  const first = useQuery('board', 'list', input)
  const pages = useMore(first, (cursor) => call('board', 'list', { ...input, cursor }))
  const now = useNow()
  return (
    <>
      <QueryView query={first}>
        {() =>
          pages.items.length === 0 ? (
            <Empty icon="people" title={boardWords.empty} next={boardWords.emptyNext} />
          ) : (
            <Card flush>
              {pages.items.map((entry) => (
                <BoardRow key={entry.id} entry={entry} now={now} onOpen={() => open(entry.id)} />
              ))}
            </Card>
          )
        }
      </QueryView>
      {pages.hasMore ? (
        <Button wide busy={pages.busy} onPress={() => void pages.more()}>
          {boardWords.more}
        </Button>
      ) : null}
    </>
  )
}

function open(id: string) {
  void Taro.navigateTo({ url: routes.boardEntry(id) })
}
