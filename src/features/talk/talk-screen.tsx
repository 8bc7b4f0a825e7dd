// The talk on a matter: first the statement to judge, then one's own, then what all think, then all that was said.
import { View } from '@tarojs/components'
import { useState } from 'react'
import { Button } from '@/ui/button'
import { Notice } from '@/ui/notice'
import { QueryView } from '@/ui/query-view'
import { talkWords } from '@/ui/words/talk'
import { JudgeCard } from './judge-card'
import { OpinionPicture } from './opinion-picture'
import { SayForm } from './say-form'
import { StatementList } from './statement-list'
import { useTalk } from './use-talk'
import './talk.scss'

export function TalkScreen({ matterId }: { readonly matterId: string }) {
  const talk = useTalk(matterId)
  const [all, setAll] = useState(false)
  return (
    <QueryView query={talk.query} rows={3}>
      {(view) => (
        <>
          {view.open ? <JudgeCard talk={talk} /> : <Notice>{talkWords.judge.closed}</Notice>}
          {view.open ? <View className="talk__note">{talkWords.lead}</View> : null}
          {view.open ? <SayForm matterId={matterId} left={view.left} onSaid={() => void talk.query.refresh()} /> : null}
          <OpinionPicture talk={view} />
          <Button wide onPress={() => setAll(!all)}>
            {all ? talkWords.list.close : talkWords.list.open}
          </Button>
          {all ? <StatementList matterId={matterId} tallies={view.map?.tallies ?? {}} /> : null}
        </>
      )}
    </QueryView>
  )
}
