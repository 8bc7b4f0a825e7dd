// What happened to the things I care about?
import Taro from '@tarojs/taro'
import type { Me, MessageView } from '@core/accounts/accounts-api'
import { useEffect, useState } from 'react'
import { unreadOf } from '@/features/accounts/caller-of'
import { Inbox } from '@/features/accounts/inbox'
import type { Box } from '@/features/accounts/use-inbox'
import { useMe } from '@/features/accounts/use-me'
import { SegmentedControl } from '@/ui/choice'
import { QueryView } from '@/ui/query-view'
import { routes } from '@/ui/routes'
import { Screen } from '@/ui/screen'
import { Empty } from '@/ui/states'
import { inboxWords, privacyPrompt } from '@/ui/words/accounts'

export default function InboxPage() {
  const me = useMe(15_000)
  return (
    <Screen title={inboxWords.title} door="inbox" unread={unreadOf(me.data)}>
      <QueryView query={me}>
        {(known) => <Boxes me={known} toldAt={me.answeredAt ?? 0} onRead={() => void me.refresh()} />}
      </QueryView>
    </Screen>
  )
}

interface BoxesProps {
  readonly me: Me
  /** When the server told it. */
  readonly toldAt: number
  readonly onRead: () => void
}

function Boxes({ me, toldAt, onRead }: BoxesProps) {
  const [box, setBox] = useFirstBox(me, toldAt)
  if (!me.signedIn) return <Empty icon="inbox" title={inboxWords.signIn} />
  if (!me.consented)
    return (
      <Empty
        icon="inbox"
        title={inboxWords.locked}
        next={inboxWords.lockedNext}
        action={{ text: privacyPrompt, onPress: () => void Taro.navigateTo({ url: routes.privacy }) }}
      />
    )
  const boxes = [
    { value: 'own', text: inboxWords.count(inboxWords.own, me.unread.own) },
    { value: 'work', text: inboxWords.count(inboxWords.work, me.unread.work) },
  ] as const
  return (
    <>
      {me.personId === '' ? null : (
        <SegmentedControl label={inboxWords.boxes} options={boxes} value={box} onChoose={setBox} />
      )}
      <Inbox key={box} box={box} onOpen={(message) => open(message, box)} onRead={onRead} />
    </>
  )
}

/** Opens where the unread ones are. Later the reader alone changes it. */
function useFirstBox({ unread }: Me, toldAt: number) {
  const [openedAt] = useState(() => Date.now())
  const [box, setBox] = useState<Box>()
  const likely = unread.own === 0 && unread.work > 0 ? 'work' : 'own'
  const told = toldAt >= openedAt
  useEffect(() => {
    if (told) setBox((before) => before ?? likely)
  }, [told, likely])
  return [box ?? likely, setBox] as const
}

function open({ kind, requestId, whistleId, matterId, decisionId, about }: MessageView, box: Box): void {
  if (about !== undefined) return void Taro.navigateTo({ url: routes[about.kind](about.id) })
  if (decisionId !== undefined) return void Taro.navigateTo({ url: addressOfDecision(kind, decisionId) })
  if (matterId !== undefined) return void Taro.navigateTo({ url: addressOfMatter(kind, matterId, box) })
  if (whistleId !== undefined) return void Taro.navigateTo({ url: routes.whistle(whistleId) })
  // About something else: reading it was all.
  if (requestId === '') return
  // A neighbour's: only the board shows it.
  if (kind.startsWith('board.')) return void Taro.navigateTo({ url: routes.boardEntry(requestId) })
  void Taro.navigateTo({ url: box === 'own' ? routes.request(requestId) : routes.deskRequest(requestId) })
}

/** A running vote is opened to vote on, a closed one to be read. */
function addressOfDecision(kind: MessageView['kind'], decisionId: string): string {
  return kind === 'decision.closed' ? routes.decisionResult(decisionId) : routes.decision(decisionId)
}

/** What somebody said is found in the talk; the committee's work where it works. */
function addressOfMatter(kind: MessageView['kind'], matterId: string, box: Box): string {
  if (kind.startsWith('talk.')) return routes.talk(matterId)
  return box === 'work' ? routes.matterWork(matterId) : routes.matter(matterId)
}
