// How does this whistle stand, and what do I do about it?
import { useRouter } from '@tarojs/taro'
import { callerOf } from '@/features/accounts/caller-of'
import { useMe } from '@/features/accounts/use-me'
import { WhistleWork } from '@/features/partners/whistle-work'
import { Screen } from '@/ui/screen'
import { whistleWords } from '@/ui/words/partners'

export default function WhistlePage() {
  const { id = '' } = useRouter().params
  const caller = callerOf(useMe().data)
  return (
    <Screen title={whistleWords.one.title}>
      <WhistleWork id={id} caller={caller} />
    </Screen>
  )
}
