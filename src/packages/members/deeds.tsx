// What is behind one number of a card?
import { useRouter } from '@tarojs/taro'
import { deedKinds } from '@core/members/deed'
import { DeedList } from '@/features/members/deed-list'
import { Screen } from '@/ui/screen'
import { deedWords, memberWords as words } from '@/ui/words/members'

export default function DeedsPage() {
  const { id = '', kind: asked } = useRouter().params
  const kind = deedKinds.find((one) => one === asked) ?? 'answer'
  return (
    <Screen title={words.deedsTitle(deedWords[kind])}>
      <DeedList personId={id} kind={kind} />
    </Screen>
  )
}
