// Paper ballots: those that wait for their second look, and a new one, by whose it is or by its number.
import { useState } from 'react'
import type { DecisionView, WaitingPaper } from '@core/ballots/ballots-api'
import type { PaperEntry } from '@core/ballots/decision'
import { useFresh } from '@/rpc/use-fresh'
import { useQuery } from '@/rpc/use-query'
import { Button } from '@/ui/button'
import { Card } from '@/ui/card'
import { ListRow } from '@/ui/list-row'
import { Notice } from '@/ui/notice'
import { QueryView } from '@/ui/query-view'
import { showTop } from '@/ui/show-top'
import { Empty } from '@/ui/states'
import { paperWords as words } from '@/ui/words/ballot-desk'
import { unitsText } from '@/ui/words/ballots'
import { electorText } from './elector-words'
import { ElectorRow } from './elector-row'
import { ElectorSearch } from './elector-search'
import { NumberForm, PaperEntryForm } from './paper-forms'
import { printedNumber } from './paper-number'

/** One paper in somebody's hand. */
interface Paper {
  readonly slip: string
  readonly name: string
}

export function PapersDesk({ view }: { readonly view: DecisionView }) {
  const waiting = useQuery('ballots', 'papers', { decisionId: view.id }, { keep: false })
  useFresh(waiting)
  const [paper, setPaper] = useState<Paper>()
  const [adding, setAdding] = useState(false)
  const [done, setDone] = useState<PaperEntry['state']>()
  const open = (next: Paper | undefined) => {
    setPaper(next)
    showTop()
  }
  const back = (state?: PaperEntry['state']) => {
    open(undefined)
    setAdding(false)
    setDone(state)
    void waiting.refresh()
  }
  if (paper) return <PaperEntryForm view={view} {...paper} onDone={back} onClose={() => back()} />
  if (adding) return <WhosePaper view={view} onChoose={open} />
  return (
    <>
      {done ? (
        <Notice look={done === 'differs' ? 'alert' : 'info'} icon={done === 'differs' ? 'warning' : 'check'}>
          {words.done[done]}
        </Notice>
      ) : null}
      <Notice>{words.help}</Notice>
      <Card flush title={words.waiting}>
        <QueryView query={waiting} rows={2}>
          {(papers) =>
            papers.length === 0 ? (
              <Empty icon="check" title={words.none} />
            ) : (
              <>
                {papers.map((one) => (
                  <Waiting key={one.slip} paper={one} onOpen={() => open({ slip: one.slip, name: nameOf(one) })} />
                ))}
              </>
            )
          }
        </QueryView>
      </Card>
      <Button look="primary" wide icon="plus" onPress={() => setAdding(true)}>
        {words.enter}
      </Button>
    </>
  )
}

function Waiting({ paper, onOpen }: { readonly paper: WaitingPaper; readonly onOpen: () => void }) {
  const { state, mine } = paper
  const isOthers = state === 'first' && mine
  const note = state === 'differs' ? words.differs : isOthers ? words.mine : words.first
  return <ListRow title={nameOf(paper)} note={note} onPress={isOthers ? undefined : onOpen} />
}

function nameOf({ units, slip }: WaitingPaper): string {
  return units.length > 0 ? unitsText(units) : printedNumber(slip)
}

/** Open: an elector's. Secret: the number tells which paper, and nobody whose. */
function WhosePaper({ view, onChoose }: { readonly view: DecisionView; readonly onChoose: (paper: Paper) => void }) {
  if (view.mode === 'secret') return <NumberForm onNumber={(slip) => onChoose({ slip, name: printedNumber(slip) })} />
  return (
    <ElectorSearch title={words.whose} registerId={view.electorate.registerId} decisionId={view.id}>
      {(elector) => (
        <ElectorRow elector={elector} onChoose={() => onChoose({ slip: elector.key, name: electorText(elector) })} />
      )}
    </ElectorSearch>
  )
}
