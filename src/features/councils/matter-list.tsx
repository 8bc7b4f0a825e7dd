// Matters of one area: under way, over, or for the committee those that wait for its yes or no.
import Taro from '@tarojs/taro'
import { Card } from '@/ui/card'
import { MoreButton } from '@/ui/more-button'
import { NewsRow } from '@/ui/news-row'
import { QueryView } from '@/ui/query-view'
import { routes } from '@/ui/routes'
import { Empty } from '@/ui/states'
import { useNow } from '@/ui/use-now'
import { councilWords } from '@/ui/words/councils'
import { MatterRow } from './matter-row'
import { useMatters, type MatterListView } from './use-matters'

const words = councilWords.list

interface MatterListProps {
  readonly view: MatterListView
  /** Empty for the whole district. */
  readonly unitId: string
}

export function MatterList({ view, unitId }: MatterListProps) {
  const matters = useMatters(view, unitId)
  const now = useNow()
  return (
    <>
      <NewsRow fresh={matters.fresh} />
      <QueryView query={matters.first}>
        {() =>
          matters.items.length === 0 ? (
            <Empty icon="people" title={words.empty[view]} next={view === 'live' ? words.emptyNext : undefined} />
          ) : (
            <Card flush>
              {matters.items.map((matter) => (
                <MatterRow
                  key={matter.id}
                  matter={matter}
                  now={now}
                  screening={view === 'screening'}
                  onOpen={() => open(matter.id, view)}
                />
              ))}
            </Card>
          )
        }
      </QueryView>
      <MoreButton pages={matters} />
    </>
  )
}

/** The committee goes straight to its question. */
function open(id: string, view: MatterListView) {
  void Taro.navigateTo({ url: view === 'screening' ? routes.matterWork(id) : routes.matter(id) })
}
