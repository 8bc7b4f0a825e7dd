// WeChat: one yes, one message. Asked where its use is plain, with how many are left.
import { View } from '@tarojs/components'
import { useState } from 'react'
import { phone } from '@/platform/phone'
import { useCommand } from '@/rpc/use-command'
import { useQuery } from '@/rpc/use-query'
import { Button } from '@/ui/button'
import { inboxWords } from '@/ui/words/accounts'
import { sentenceOf } from '@/ui/words/refusals'
import { Notice } from '@/ui/notice'

const nothing = {}
/** As many as the contract takes at once. */
const most = 3

/** Nothing where the phone cannot ring at all. */
export function AllowNotices() {
  return phone.canAllowMessages ? <AllowButton /> : null
}

function AllowButton() {
  const settings = useQuery('accounts', 'noticeSettings', nothing)
  const { busy, refusal, run } = useCommand('accounts', 'allowPush')
  const [allowed, setAllowed] = useState<number>()
  const left = allowed ?? settings.data?.left
  async function allow() {
    const times = await phone.allowMessages()
    if (times === 0) return
    const result = await run({ times: Math.min(times, most) })
    if (result.ok) setAllowed(result.value.allowed)
  }
  return (
    <View className="stack stack--tight">
      <Button wide icon="inbox" busy={busy} onPress={() => void allow()}>
        {left === undefined ? inboxWords.allow : inboxWords.allowLeft(left)}
      </Button>
      {refusal ? <Notice look="alert">{sentenceOf(refusal)}</Notice> : null}
    </View>
  )
}
