// Letters for a hundred electors at a time, to be printed; a phone prints nothing and gives them one by one.
import { View } from '@tarojs/components'
import { useState } from 'react'
import type { ElectorLetter, RegisterView } from '@core/ballots/ballots-api'
import { electorsPerPage } from '@core/ballots/register'
import { canPrint, printPage } from '@/platform/print'
import { Button } from '@/ui/button'
import { Card } from '@/ui/card'
import { Notice } from '@/ui/notice'
import { PickOne } from '@/ui/pick-one'
import { RefusalNotice } from '@/ui/refusal-notice'
import { TwoStep } from '@/ui/two-step'
import { letterWords as words, registerWords } from '@/ui/words/ballot-registers'
import { LetterPaper } from './letter-paper'
import { useLetters } from './use-letters'
import './ballots.scss'
import './ballot-desk.scss'

interface LettersBatchProps {
  readonly register: RegisterView
  readonly onClose: () => void
}

export function LettersBatch({ register, onClose }: LettersBatchProps) {
  const [page, setPage] = useState('0')
  const { letters, make, busy, refusal } = useLetters(register.id)
  const back = (
    <Button wide onPress={onClose}>
      {registerWords.back}
    </Button>
  )
  if (!canPrint)
    return (
      <>
        <Notice>{words.onPhone}</Notice>
        {back}
      </>
    )
  return (
    <>
      <Card title={words.title}>
        <View className="stack">
          <View className="ballot__text">{words.how}</View>
          <View className="ballot__text">{words.lost}</View>
          <PickOne label={words.batch} options={batchesOf(register)} value={page} onChoose={setPage} />
          {refusal ? <RefusalNotice refusal={refusal} /> : null}
          <TwoStep
            key={`${page}.${letters?.[0]?.code ?? ''}`}
            text={words.make}
            question={words.makeQuestion}
            sure={words.makeSure}
            busy={busy}
            onSure={() => void make({ page: Number(page) })}
          />
          {letters?.length === 0 ? <Notice icon="check">{words.none}</Notice> : null}
          {letters && letters.length > 0 ? (
            <>
              <Notice icon="check">{words.ready(letters.length)}</Notice>
              <Button look="primary" wide onPress={printPage}>
                {words.print}
              </Button>
            </>
          ) : null}
          {back}
        </View>
      </Card>
      <View className="ballot-desk__papers">
        {inHouseOrder(letters ?? []).map((letter) => (
          <LetterPaper key={letter.electorKey} letter={letter} registerName={register.name} />
        ))}
      </View>
    </>
  )
}

/** As one goes from door to door. */
function inHouseOrder(letters: readonly ElectorLetter[]): readonly ElectorLetter[] {
  const door = ({ units }: ElectorLetter) => units[0] ?? ''
  return [...letters].sort((one, other) => door(one).localeCompare(door(other), 'zh', { numeric: true }))
}

function batchesOf({ versions }: RegisterView) {
  const { pages = 0, electors = 0 } = versions.at(-1) ?? {}
  return Array.from({ length: pages }, (_, page) => {
    const last = Math.min(electors, (page + 1) * electorsPerPage)
    return { value: String(page), text: words.batchOf(page + 1, page * electorsPerPage + 1, last) }
  })
}
