// A vote, for the committee that runs it: how many took part, and one thing at a time to be done about it.
import { useState } from 'react'
import type { DecisionView } from '@core/ballots/ballots-api'
import { Button } from '@/ui/button'
import { Card } from '@/ui/card'
import { ListRow } from '@/ui/list-row'
import { showTop } from '@/ui/show-top'
import { useNow } from '@/ui/use-now'
import { ballotDeskWords as words } from '@/ui/words/ballot-desk'
import { CancelForm } from './cancel-form'
import { DeskHead, DeskLinks } from './desk-head'
import { deskWaysOf, type DeskWay } from './desk-ways'
import { HandPaper } from './hand-paper'
import { PapersDesk } from './papers-desk'
import { PostedNotice } from './posted-notice'
import { ProxyDesk } from './proxy-desk'

interface DecisionDeskProps {
  readonly view: DecisionView
  readonly onChanged: () => void
}

export function DecisionDesk({ view, onChanged }: DecisionDeskProps) {
  const now = useNow()
  const [open, setOpen] = useState<DeskWay>()
  const ways = deskWaysOf(view, now)
  const look = (way: DeskWay | undefined) => {
    setOpen(way)
    showTop()
  }
  const close = () => {
    look(undefined)
    onChanged()
  }
  if (open && ways.includes(open))
    return (
      <>
        <Way way={open} view={view} onClose={close} />
        <Button wide onPress={close}>
          {words.back}
        </Button>
      </>
    )
  return (
    <>
      <DeskHead view={view} now={now} />
      {ways.length > 0 ? (
        <Card flush title={words.ways}>
          {ways.map((way) => (
            <ListRow key={way} title={words[way]} note={words[`${way}Note`]} onPress={() => look(way)} />
          ))}
        </Card>
      ) : null}
      <DeskLinks view={view} />
    </>
  )
}

interface WayProps {
  readonly way: DeskWay
  readonly view: DecisionView
  readonly onClose: () => void
}

function Way({ way, view, onClose }: WayProps) {
  switch (way) {
    case 'notice':
      return <PostedNotice view={view} />
    case 'papers':
      return <PapersDesk view={view} />
    case 'hand':
      return <HandPaper view={view} />
    case 'proxy':
      return <ProxyDesk view={view} />
    case 'cancel':
      return <CancelForm view={view} onDone={onClose} />
  }
}
