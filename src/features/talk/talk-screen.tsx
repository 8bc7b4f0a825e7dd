// The talk on a matter: first the statement to judge, then one's own, then what all think, then all that was said. Where
// consent is still missing it is asked for in the place of the first two.
import { View } from '@tarojs/components'
import { useState, type ReactNode } from 'react'
import type { TalkView } from '@core/talk/talk-api'
import { Button } from '@/ui/button'
import { Notice } from '@/ui/notice'
import { QueryView } from '@/ui/query-view'
import { Skeleton } from '@/ui/states'
import { talkWords } from '@/ui/words/talk'
import { JudgeCard } from './judge-card'
import { OpinionPicture } from './opinion-picture'
import { SayForm } from './say-form'
import { StatementList } from './statement-list'
import type { Talk } from './use-talk'
import './talk.scss'

interface TalkScreenProps {
  readonly matterId: string
  readonly talk: Talk
  /** Asks for what is missing; null where nothing is, undefined while that is not known. */
  readonly consent: ReactNode | null | undefined
}

export function TalkScreen({ matterId, talk, consent }: TalkScreenProps) {
  const [all, setAll] = useState(false)
  return (
    <QueryView query={talk.query} rows={3}>
      {(view) => (
        <>
          {view.open ? (
            <TakingPart matterId={matterId} talk={talk} view={view} consent={consent} />
          ) : (
            <Notice>{talkWords.judge.closed}</Notice>
          )}
          <OpinionPicture talk={view} />
          <Button wide onPress={() => setAll(!all)}>
            {all ? talkWords.list.close : talkWords.list.open}
          </Button>
          {all ? <StatementList matterId={matterId} tallies={view.map?.tallies ?? {}} untold={view.untold} /> : null}
        </>
      )}
    </QueryView>
  )
}

function TakingPart({ matterId, talk, view, consent }: TalkScreenProps & { readonly view: TalkView }) {
  if (consent === undefined) return <Skeleton rows={1} />
  if (consent !== null) return consent
  return (
    <>
      <JudgeCard talk={talk} />
      <View className="talk__note">{talkWords.lead}</View>
      <SayForm matterId={matterId} left={view.left} onSaid={() => void talk.query.refresh()} />
    </>
  )
}
