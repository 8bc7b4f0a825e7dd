// A request on the staff's side: what it is, whom to ring, and what to do about it, in one screen.
import { useState, type ReactNode } from 'react'
import type { Caller } from '@core/kernel/caller'
import type { Result } from '@core/kernel/result'
import type { RequestSummary, RequestView } from '@core/requests/requests-api'
import { Card } from '@/ui/card'
import { Notice } from '@/ui/notice'
import { QueryView } from '@/ui/query-view'
import { useNow } from '@/ui/use-now'
import { toDesk } from '@/ui/way-out'
import { workWords as words } from '@/ui/words/desk'
import { sentenceOf } from '@/ui/words/refusals'
import { ContactCard } from './contact-card'
import { DeskCard } from './desk-card'
import { KinCard } from './kin-card'
import { RequestHead } from './request-head'
import { RequestStory } from './request-story'
import { useAct } from './use-act'
import { useRequest } from './use-request'
import type { WayProps } from './way-props'
import { WorkActions } from './work-actions'

export type MoreGiven = Pick<WayProps, 'request' | 'act' | 'onResult'>

interface RequestWorkProps {
  readonly id: string
  readonly caller: Caller
  /** Something changed: lists that show it are out of date. */
  readonly onChanged?: (() => void) | undefined
  /** What other contexts add, composed by the page: neighbours' offers, calling in units. */
  readonly more?: ((given: MoreGiven) => ReactNode) | undefined
}

export function RequestWork({ id, caller, onChanged, more }: RequestWorkProps) {
  const request = useRequest(id, { keep: false })
  const act = useAct(id)
  const now = useNow()
  const [news, setNews] = useState<string>()
  const [gone, setGone] = useState<string>()

  function settle(result: Result<RequestView>) {
    setNews(undefined)
    if (result.ok) request.put(result.value)
    else if (result.error.code === 'conflict') {
      // Somebody was faster: say who, and show how it stands now.
      setNews(sentenceOf(result.error))
      void request.query.refresh()
    }
    onChanged?.()
  }
  function settleMove(result: Result<RequestSummary>, how: 'returned' | 'moved') {
    if (!result.ok) return
    setGone(words[how](result.value.desk.unitName))
    onChanged?.()
  }

  if (gone !== undefined) return <Card>{gone}</Card>
  return (
    <QueryView query={request.query} lost={toDesk}>
      {(view) => (
        <>
          {news === undefined ? null : <Notice look="alert">{`${news}${words.changed}`}</Notice>}
          <RequestHead request={view} />
          <DeskCard request={view} now={now} />
          <WorkActions request={view} caller={caller} act={act} onResult={settle} onMoved={settleMove} />
          <KinCard request={view} />
          {more?.({ request: view, act, onResult: settle })}
          <ContactCard requestId={view.id} hasContact={view.hasContact} />
          <RequestStory request={view} own={false} now={now} />
        </>
      )}
    </QueryView>
  )
}
