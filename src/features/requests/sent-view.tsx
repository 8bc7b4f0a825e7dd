// It was sent, or it waits on the phone: what happens next.
import { View } from '@tarojs/components'
import { useState } from 'react'
import type { RequestView } from '@core/requests/requests-api'
import { phone } from '@/platform/phone'
import { call } from '@/rpc/call'
import { Button } from '@/ui/button'
import { Card } from '@/ui/card'
import { Icon } from '@/ui/icon'
import { Heading } from '@/platform/elements'
import { requestWords } from '@/ui/words/requests'
import './sent-view.scss'

const words = requestWords.sent

interface SentViewProps {
  readonly request: RequestView
  readonly onLook: () => void
  readonly onAgain: () => void
}

export function SentView({ request, onLook, onAgain }: SentViewProps) {
  return (
    <Card>
      <Done icon="check" title={words.title}>
        {words.next(request.desk.unitName)}
        {words.told}
      </Done>
      <View className="stack">
        <Button look="primary" wide onPress={onLook}>
          {words.look}
        </Button>
        {phone.canAllowMessages ? <AllowMessages /> : null}
        <Button wide onPress={onAgain}>
          {words.again}
        </Button>
      </View>
    </Card>
  )
}

export function WaitingView({ onList, onAgain }: { readonly onList: () => void; readonly onAgain: () => void }) {
  return (
    <Card>
      <Done icon="offline" title={requestWords.waiting.title}>
        {requestWords.waiting.next}
      </Done>
      <View className="stack">
        <Button look="primary" wide onPress={onList}>
          {requestWords.mine.title}
        </Button>
        <Button wide onPress={onAgain}>
          {words.again}
        </Button>
      </View>
    </Card>
  )
}

interface DoneProps {
  readonly icon: 'check' | 'offline'
  readonly title: string
  readonly children: string | readonly string[]
}

function Done({ icon, title, children }: DoneProps) {
  return (
    <View className="sent">
      <Icon name={icon} className="sent__icon" />
      <Heading level={2} className="sent__title">
        {title}
      </Heading>
      <View className="sent__next">{children}</View>
    </View>
  )
}

/** WeChat: one yes, one message. Asked where its use is plain, never before. */
function AllowMessages() {
  const [allowed, setAllowed] = useState(false)
  async function allow() {
    const times = await phone.allowMessages()
    if (times > 0) setAllowed((await call('accounts', 'allowPush', { times: Math.min(times, 3) })).ok)
  }
  if (allowed) return <View className="sent__next">{words.allowed}</View>
  return (
    <Button wide icon="inbox" onPress={() => void allow()}>
      {words.allowMessages}
    </Button>
  )
}
