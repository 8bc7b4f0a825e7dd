// What do I think of what others say, and what do we all think?
import { useRouter } from '@tarojs/taro'
import { TalkScreen } from '@/features/talk/talk-screen'
import { Screen } from '@/ui/screen'
import { talkWords } from '@/ui/words/talk'

export default function TalkPage() {
  const { id = '' } = useRouter().params
  return (
    <Screen title={talkWords.title}>
      <TalkScreen matterId={id} />
    </Screen>
  )
}
