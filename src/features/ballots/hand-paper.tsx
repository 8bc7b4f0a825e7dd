// A numbered paper for somebody without a phone, in a secret vote: printed first, then marked, then handed out.
import { View } from '@tarojs/components'
import { useEffect, useState } from 'react'
import type { DecisionView, ElectorRow as Elector } from '@core/ballots/ballots-api'
import { randomBytes } from '@/platform/crypto'
import { canPrint, printPage } from '@/platform/print'
import { useCommand } from '@/rpc/use-command'
import { Button } from '@/ui/button'
import { Card } from '@/ui/card'
import { Notice } from '@/ui/notice'
import { RefusalNotice } from '@/ui/refusal-notice'
import { Skeleton } from '@/ui/states'
import { handWords as words } from '@/ui/words/ballot-desk'
import { commonWords } from '@/ui/words/common'
import { BallotPaper } from './ballot-paper'
import { ElectorRow } from './elector-row'
import { ElectorSearch } from './elector-search'
import { electorText } from './elector-words'
import { newPaperNumber } from './paper-number'
import './ballots.scss'

export function HandPaper({ view }: { readonly view: DecisionView }) {
  const [elector, setElector] = useState<Elector>()
  if (elector) return <OnePaper view={view} elector={elector} onOther={() => setElector(undefined)} />
  return (
    <ElectorSearch title={words.whom} registerId={view.electorate.registerId} decisionId={view.id}>
      {(found) => <ElectorRow elector={found} barred={barredFrom(found)} onChoose={() => setElector(found)} />}
    </ElectorSearch>
  )
}

function barredFrom({ tookPart, proxyHolder }: Elector): string | undefined {
  if (tookPart !== '') return words.tookPart
  return proxyHolder === '' ? undefined : words.proxy
}

interface OnePaperProps {
  readonly view: DecisionView
  readonly elector: Elector
  readonly onOther: () => void
}

function OnePaper({ view, elector, onOther }: OnePaperProps) {
  const command = useCommand('ballots', 'handPaper')
  const number = usePaperNumber()
  const [done, setDone] = useState(false)
  async function send(slip: string) {
    const result = await command.run({ decisionId: view.id, electorKey: elector.key, slip })
    setDone(result.ok)
  }
  if (number === undefined) return <Skeleton rows={2} />
  if (number === '') return <RefusalNotice refusal={{ code: 'internal', reason: 'ballots.phone-too-old' }} />
  const isRefused = command.refusal !== undefined && command.refusal.code !== 'internal'
  return (
    <>
      <Card title={words.to(electorText(elector))}>
        <View className="stack">
          {done ? (
            <Notice icon="check" title={words.done}>
              {words.doneText}
            </Notice>
          ) : (
            <View className="ballot__text">{words.help}</View>
          )}
          {command.refusal ? <RefusalNotice refusal={command.refusal} /> : null}
          {isRefused ? <Notice look="alert">{words.refused}</Notice> : null}
          {canPrint ? (
            <Button wide onPress={printPage}>
              {words.print}
            </Button>
          ) : null}
          {done || isRefused ? null : (
            <Button look="primary" wide busy={command.busy} onPress={() => void send(number)}>
              {words.send}
            </Button>
          )}
          <Button wide disabled={command.busy} onPress={onOther}>
            {done ? words.another : commonWords.keep}
          </Button>
        </View>
      </Card>
      <BallotPaper view={view} number={number} />
    </>
  )
}

/** Undefined while it is made; empty where this phone cannot. */
function usePaperNumber(): string | undefined {
  const [number, setNumber] = useState<string>()
  useEffect(() => {
    newPaperNumber({ randomBytes }).then(setNumber, () => setNumber(''))
  }, [])
  return number
}
