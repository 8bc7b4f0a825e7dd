// What have I taken on?
import Taro from '@tarojs/taro'
import { useDistrict } from '@/features/district/use-district'
import { MyPledgesView } from '@/features/pledges/my-pledges'
import { useQuery } from '@/rpc/use-query'
import { QueryView } from '@/ui/query-view'
import { routes } from '@/ui/routes'
import { Screen } from '@/ui/screen'
import { Empty } from '@/ui/states'
import { myPledgeWords as words } from '@/ui/words/pledges'

const nothing = {} as const
const look = { text: words.look, onPress: () => void Taro.navigateTo({ url: routes.pledges }) }

export default function MyPledgesPage() {
  const demo = useDistrict().data?.demo
  const pledges = useQuery('pledges', 'mine', nothing, { keep: false })
  return (
    <Screen title={words.title} demo={demo}>
      <QueryView query={pledges}>
        {(all) =>
          all.posts.length + all.families.length + all.problems.length === 0 ? (
            <Empty icon="check" title={words.none} next={words.noneNext} action={look} />
          ) : (
            <MyPledgesView pledges={all} />
          )
        }
      </QueryView>
    </Screen>
  )
}
