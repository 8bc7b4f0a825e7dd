// One whistle, whole: what it is about, how it stands with each unit, what may be done, and how it came about.
import { useCallback, useState } from 'react'
import type { Caller } from '@core/kernel/caller'
import type { Result } from '@core/kernel/result'
import type { WhistleView } from '@core/partners/partners-api'
import { isBlowerSide, isOpen, mayAddUnits, speaksFor } from '@core/partners/whistle-life'
import { Button } from '@/ui/button'
import { Card } from '@/ui/card'
import { Notice } from '@/ui/notice'
import { QueryView } from '@/ui/query-view'
import { useNow } from '@/ui/use-now'
import { whistleWords } from '@/ui/words/partners'
import { sentenceOf } from '@/ui/words/refusals'
import { AddUnits } from './add-units'
import { CallCard } from './call-card'
import { SaidForm } from './call-forms'
import { useWhistle } from './use-whistle'
import { useWhistleAct, type WhistleAct } from './use-whistle-act'
import { WhistleHead } from './whistle-head'
import { WhistleStory } from './whistle-story'

const words = whistleWords.one

export function WhistleWork({ id, caller }: { readonly id: string; readonly caller: Caller }) {
  const { query, put } = useWhistle(id)
  const { refresh } = query
  const [news, setNews] = useState<string>()
  const settle = useCallback(
    (result: Result<WhistleView>) => {
      setNews(undefined)
      if (result.ok) put(result.value)
      else if (result.error.code === 'conflict') {
        // Somebody was faster: show how it stands now.
        setNews(sentenceOf(result.error))
        void refresh()
      }
    },
    [put, refresh],
  )
  const act = useWhistleAct(id, settle)
  const now = useNow()
  return (
    <QueryView query={query}>
      {(whistle) => {
        const asBlower = isBlowerSide(whistle, caller)
        const own = (unitId: string) => (speaksFor(unitId, caller) ? 0 : 1)
        const calls = [...whistle.calls].sort((a, b) => own(a.unitId) - own(b.unitId))
        return (
          <>
            {news === undefined ? null : <Notice look="alert">{`${news}${words.changed}`}</Notice>}
            <WhistleHead whistle={whistle} now={now} asUnit={!asBlower} />
            {calls.map((call) => (
              <CallCard key={call.unitId} whistle={whistle} call={call} caller={caller} act={act} now={now} />
            ))}
            {asBlower ? <BlowerActions whistle={whistle} caller={caller} act={act} /> : null}
            <WhistleStory whistle={whistle} now={now} />
          </>
        )
      }}
    </QueryView>
  )
}

interface BlowerActionsProps {
  readonly whistle: WhistleView
  readonly caller: Caller
  readonly act: WhistleAct
}

/** What concerns the whistle as a whole. */
function BlowerActions({ whistle, caller, act }: BlowerActionsProps) {
  const [open, setOpen] = useState<'add' | 'cancel'>()
  const close = () => setOpen(undefined)
  if (!isOpen(whistle)) return null
  if (open === 'add') return <AddUnits whistle={whistle} act={act} onDone={close} />
  if (open === 'cancel')
    return (
      <Card>
        <SaidForm
          place={`whistle.${caller.personId}.${whistle.id}.cancel`}
          name="cancel"
          act={act}
          label={words.cancelReason}
          send={words.cancelSend}
          onSend={(reason) => act.act('cancel', { reason })}
          onDone={close}
        />
      </Card>
    )
  return (
    <>
      {mayAddUnits(whistle, caller) ? (
        <Button wide onPress={() => setOpen('add')}>
          {words.addUnits}
        </Button>
      ) : null}
      {whistle.calls.length > 1 ? (
        <Button wide look="quiet" onPress={() => setOpen('cancel')}>
          {words.cancelAll}
        </Button>
      ) : null}
    </>
  )
}
