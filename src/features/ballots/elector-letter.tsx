// One elector of a register: whether his letter was used, and a letter for him alone, to be printed or photographed.
import { View } from '@tarojs/components'
import type { ElectorRow, RegisterView } from '@core/ballots/ballots-api'
import { canPrint, printPage } from '@/platform/print'
import { Button } from '@/ui/button'
import { ListRow } from '@/ui/list-row'
import { RefusalNotice } from '@/ui/refusal-notice'
import { Tag } from '@/ui/tag'
import { TwoStep } from '@/ui/two-step'
import { letterWords as words, registerWords } from '@/ui/words/ballot-registers'
import { unitsText } from '@/ui/words/ballots'
import { namesText } from './elector-words'
import { LetterPaper } from './letter-paper'
import { useLetters } from './use-letters'
import './ballots.scss'

interface ElectorLetterProps {
  readonly elector: ElectorRow
  readonly register: RegisterView
  readonly open: boolean
  readonly onOpen: () => void
}

export function ElectorLetter({ elector, register, open, onOpen }: ElectorLetterProps) {
  const { claimed, units } = elector
  return (
    <>
      <ListRow
        title={namesText(elector)}
        note={unitsText(units)}
        aside={
          <Tag look={claimed ? 'soft' : 'outline'}>
            {claimed ? registerWords.hasClaimed : registerWords.noLetterYet}
          </Tag>
        }
        selected={open}
        onPress={onOpen}
      />
      {open ? <OwnLetter elector={elector} register={register} /> : null}
    </>
  )
}

function OwnLetter({ elector, register }: Pick<ElectorLetterProps, 'elector' | 'register'>) {
  const { letters, make, close, busy, refusal } = useLetters(register.id)
  const [letter] = letters ?? []
  if (letter)
    return (
      <View className="stack">
        <LetterPaper letter={letter} registerName={register.name} />
        <View className="ballot__text">{words.photograph}</View>
        {canPrint ? (
          <Button wide onPress={printPage}>
            {words.print}
          </Button>
        ) : null}
        <Button wide onPress={close}>
          {words.close}
        </Button>
      </View>
    )
  return (
    <View className="stack stack--tight">
      {refusal ? <RefusalNotice refusal={refusal} /> : null}
      <TwoStep
        text={elector.claimed ? words.oneAgain : words.one}
        question={elector.claimed ? words.claimedQuestion : words.oneQuestion}
        sure={words.oneSure}
        busy={busy}
        onSure={() => void make({ page: 0, electorKey: elector.key, again: elector.claimed })}
      />
    </View>
  )
}
