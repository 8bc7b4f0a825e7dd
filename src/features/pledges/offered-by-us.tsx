// For staff: what their unit offers, still open or over.
import { View } from '@tarojs/components'
import Taro from '@tarojs/taro'
import { useMemo, useState } from 'react'
import type { Page } from '@core/kernel/page'
import type { PledgeKind } from '@core/pledges/pledge'
import type { FamilyView, PostView, ProblemView } from '@core/pledges/pledges-views'
import type { Result } from '@core/kernel/result'
import { call } from '@/rpc/call'
import { useMore } from '@/rpc/use-more'
import { useQuery, type Query } from '@/rpc/use-query'
import { Card } from '@/ui/card'
import { SegmentedControl, type Option } from '@/ui/choice'
import { ListRow } from '@/ui/list-row'
import { MoreButton } from '@/ui/more-button'
import { PickOne } from '@/ui/pick-one'
import { QueryView } from '@/ui/query-view'
import { pledgeWords as words } from '@/ui/words/pledges'
import { problemStateWords } from '@/ui/words/pledges-problems'
import { postWords } from '@/ui/words/pledges-posts'
import { addressOf } from './address-of'

type Shelf = 'open' | 'over'
type Asked = { readonly unitId: string; readonly view: Shelf }

const shelves = (['open', 'over'] as const).map((value) => ({ value, text: words.shelves[value] }))

interface OfferedByUsProps {
  readonly kind: PledgeKind
  readonly units: readonly Option<string>[]
}

export function OfferedByUs({ kind, units }: OfferedByUsProps) {
  const [unitId, setUnitId] = useState(units[0]?.value ?? '')
  const [view, setView] = useState<Shelf>('open')
  const asked = useMemo(() => ({ unitId, view }), [unitId, view])
  const List = lists[kind]
  return (
    <View className="stack stack--tight">
      {units.length > 1 ? <PickOne label={words.unit} options={units} value={unitId} onChoose={setUnitId} /> : null}
      <SegmentedControl label={words.shelfLabel} options={shelves} value={view} onChoose={setView} />
      <List asked={asked} />
    </View>
  )
}

interface ListProps {
  readonly asked: Asked
}

function Posts({ asked }: ListProps) {
  const first = useQuery('pledges', 'postsOf', asked)
  const noteOf = ({ placeName, free, seats }: PostView) => [placeName, postWords.seatsOf(free, seats)]
  return <Rows kind="post" first={first} more={(cursor) => call('pledges', 'postsOf', { ...asked, cursor })} titleOf={({ title }) => title} noteOf={noteOf} /> // prettier-ignore
}

function Families({ asked }: ListProps) {
  // Which families there are does not stay on the phone.
  const first = useQuery('pledges', 'familiesOf', asked, { keep: false })
  const titleOf = ({ label }: FamilyView) => (label === '' ? words.withdrawnFamily : label)
  const noteOf = ({ placeName, needs, desk }: FamilyView) => [desk?.mark ?? '', placeName, needs.join('、')]
  return <Rows kind="family" first={first} more={(cursor) => call('pledges', 'familiesOf', { ...asked, cursor })} titleOf={titleOf} noteOf={noteOf} /> // prettier-ignore
}

function Problems({ asked }: ListProps) {
  const first = useQuery('pledges', 'problemsOf', asked)
  const noteOf = ({ placeName, state }: ProblemView) => [placeName, problemStateWords[state]]
  return <Rows kind="problem" first={first} more={(cursor) => call('pledges', 'problemsOf', { ...asked, cursor })} titleOf={({ title }) => title} noteOf={noteOf} /> // prettier-ignore
}

const lists = { post: Posts, family: Families, problem: Problems } as const

interface RowsProps<T> {
  readonly kind: PledgeKind
  readonly first: Query<Page<T>>
  readonly more: (cursor: string) => Promise<Result<Page<T>>>
  readonly titleOf: (one: T) => string
  readonly noteOf: (one: T) => readonly string[]
}

function Rows<T extends { readonly id: string }>({ kind, first, more, titleOf, noteOf }: RowsProps<T>) {
  const pages = useMore(first, more)
  return (
    <>
      <QueryView query={first}>
        {() => (
          <Card title={words.deskOf[kind]} flush={pages.items.length > 0}>
            {pages.items.length === 0 ? <View className="field__help">{words.noneOurs}</View> : null}
            {pages.items.map((one) => (
              <ListRow
                key={one.id}
                title={titleOf(one)}
                note={noteOf(one).filter(Boolean).join(' · ')}
                onPress={() => void Taro.navigateTo({ url: addressOf({ kind, id: one.id }) })}
              />
            ))}
          </Card>
        )}
      </QueryView>
      <MoreButton pages={pages} />
    </>
  )
}
