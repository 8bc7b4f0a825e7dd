// The desk's list, with its filters, its empty states and its next page.
import { View } from '@tarojs/components'
import type { ServiceDefinition } from '@core/district/service-definition'
import { Button } from '@/ui/button'
import { Card } from '@/ui/card'
import { NewsRow } from '@/ui/news-row'
import { QueryView } from '@/ui/query-view'
import { Empty } from '@/ui/states'
import { useNow } from '@/ui/use-now'
import { deskWords as words } from '@/ui/words/desk'
import { DeskFilterBar } from './desk-filter-bar'
import { DeskRow } from './desk-row'
import type { DeskFilters } from './use-desk-filters'
import type { Pages } from './use-pages'

interface DeskListProps {
  readonly pages: Pages
  readonly filters: DeskFilters
  readonly onFilter: (part: Partial<DeskFilters>) => void
  readonly services: readonly ServiceDefinition[]
  readonly units: readonly { readonly unitId: string; readonly unitName: string }[]
  readonly selectedId: string
  readonly onOpen: (id: string) => void
  /** What else waits, said where no request does. */
  readonly alsoWaits?: string | undefined
}

export function DeskList({ pages, filters, onFilter, services, units, selectedId, onOpen, alsoWaits }: DeskListProps) {
  const now = useNow()
  const besides = filters.view !== 'watched' && filters.queue === 'toDo' ? alsoWaits : undefined
  return (
    <View className="stack">
      <DeskFilterBar filters={filters} services={services} units={units} onChange={onFilter} />
      <NewsRow fresh={pages.fresh} />
      <QueryView query={pages.first}>
        {() =>
          pages.items.length === 0 ? (
            <Empty
              icon={besides === undefined ? 'check' : 'list'}
              title={filters.view === 'watched' ? words.emptyWatched : words.empty[filters.queue]}
              next={besides}
            />
          ) : (
            <>
              <View className="request-row__note">{words.shown(pages.items.length, pages.hasMore)}</View>
              <Card flush>
                {pages.items.map((request) => (
                  <DeskRow
                    key={request.id}
                    request={request}
                    now={now}
                    selected={request.id === selectedId}
                    onOpen={() => onOpen(request.id)}
                  />
                ))}
              </Card>
            </>
          )
        }
      </QueryView>
      {pages.hasMore ? (
        <Button wide busy={pages.loadingMore} onPress={() => void pages.loadMore()}>
          {words.more}
        </Button>
      ) : null}
    </View>
  )
}
