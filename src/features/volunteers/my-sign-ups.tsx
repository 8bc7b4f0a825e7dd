// What I signed up for: what is still to come, and what was.
import Taro from '@tarojs/taro'
import { View } from '@tarojs/components'
import type { MySignUp } from '@core/volunteers/volunteers-views'
import { call } from '@/rpc/call'
import { useFresh } from '@/rpc/use-fresh'
import { useMore } from '@/rpc/use-more'
import { useQuery } from '@/rpc/use-query'
import { Card } from '@/ui/card'
import { ListRow } from '@/ui/list-row'
import { MoreButton } from '@/ui/more-button'
import { QueryView } from '@/ui/query-view'
import { routes } from '@/ui/routes'
import { Empty } from '@/ui/states'
import { useNow } from '@/ui/use-now'
import { activityWords as words, signUpText } from '@/ui/words/volunteers'
import { shiftText } from '@/ui/words/volunteers-link'
import { whereOf } from './where-of'
import './volunteers.scss'

const views = { coming: { view: 'coming' }, past: { view: 'past' } } as const

export function MySignUps() {
  return (
    <>
      <SignUpList view="coming" />
      <SignUpList view="past" />
    </>
  )
}

function SignUpList({ view }: { readonly view: 'coming' | 'past' }) {
  const first = useQuery('volunteers', 'mySignUps', views[view])
  const pages = useMore(first, (cursor) => call('volunteers', 'mySignUps', { view, cursor }))
  useFresh(first, { hold: pages.open })
  // Why nothing can be shown is said once.
  if (view === 'past' && first.data === undefined) return null
  return (
    <View className="stack">
      <QueryView query={first}>
        {() => <SignUpRows view={view} items={pages.items} hasMore={pages.hasMore} />}
      </QueryView>
      <MoreButton pages={pages} />
    </View>
  )
}

interface SignUpRowsProps {
  readonly view: 'coming' | 'past'
  readonly items: readonly MySignUp[]
  readonly hasMore: boolean
}

function SignUpRows({ view, items, hasMore }: SignUpRowsProps) {
  const now = useNow()
  if (items.length === 0 && !hasMore)
    return view === 'coming' ? <Empty icon="people" title={words.noneMine} next={words.noneMineNext} /> : null
  return (
    <Card flush title={view === 'coming' ? words.mineComing : words.minePast}>
      {items.map((signUp) => (
        <ListRow
          key={signUp.signUpId}
          title={signUp.title}
          note={shiftText(signUp, now)}
          onPress={() => void Taro.navigateTo({ url: routes.activity(signUp.activityId) })}
        >
          {view === 'coming' ? (
            <View className="list-row__note">{whereOf(signUp.placeName, signUp.whereText)}</View>
          ) : null}
          <View className="volunteers__seats">{signUpText(signUp, now)}</View>
        </ListRow>
      ))}
    </Card>
  )
}
