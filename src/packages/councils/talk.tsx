// What do I think of what others say, and what do we all think?
import { useRouter } from '@tarojs/taro'
import { ConsentStep, consentMissing } from '@/features/accounts/consent-step'
import { useMe } from '@/features/accounts/use-me'
import { TalkScreen } from '@/features/talk/talk-screen'
import { useTalk } from '@/features/talk/use-talk'
import { Screen } from '@/ui/screen'
import { talkWords } from '@/ui/words/talk'

export default function TalkPage() {
  const { id = '' } = useRouter().params
  const me = useMe()
  // Not known without a net: then the server says what is missing when somebody judges.
  const missing = me.data ? consentMissing(me.data, false) : false
  const isKnown = me.data !== undefined || me.refusal !== undefined
  const talk = useTalk(id, { consented: me.data !== undefined && !missing, askAgain: me.refresh })
  const consent =
    me.data && missing ? (
      <ConsentStep me={me.data} sensitive={false} before="talk" onAgreed={() => void me.refresh()} />
    ) : null
  return (
    <Screen title={talkWords.title} demo={talk.query.data?.demo}>
      <TalkScreen matterId={id} talk={talk} consent={isKnown ? consent : undefined} />
    </Screen>
  )
}
