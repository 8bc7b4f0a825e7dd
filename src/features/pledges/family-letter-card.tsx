// Whether a family has taken up its letter, and a new one where it was lost.
import { View } from '@tarojs/components'
import { useState } from 'react'
import type { FamilyDesk, FamilyLetter, FamilyView } from '@core/pledges/pledges-views'
import { useCommand } from '@/rpc/use-command'
import { Card } from '@/ui/card'
import { RefusalNotice } from '@/ui/refusal-notice'
import { formatDay } from '@/ui/time'
import { TwoStep } from '@/ui/two-step'
import { useNow } from '@/ui/use-now'
import { familyDeskWords as words } from '@/ui/words/pledges-families'
import { FamilyLetterView } from './family-letter'

interface LetterCardProps {
  readonly family: FamilyView
  readonly desk: FamilyDesk
  readonly onChanged: (family: FamilyView) => void
}

export function FamilyLetterCard({ family, desk, onChanged }: LetterCardProps) {
  const now = useNow()
  const [letter, setLetter] = useState<FamilyLetter>()
  const command = useCommand('pledges', 'renewCode')
  async function renew() {
    const result = await command.run({ id: family.id })
    if (!result.ok) return
    setLetter(result.value)
    onChanged(result.value.family)
  }
  return (
    <Card title={words.letter}>
      <View className="stack">
        <View className="field__help">{desk.claimed ? words.claimed : words.notClaimed}</View>
        {desk.claimed || letter || desk.codeUntil <= now ? null : (
          <View className="field__help">{words.letterUntil(formatDay(desk.codeUntil, now))}</View>
        )}
        {letter ? <FamilyLetterView letter={letter} /> : null}
        {command.refusal ? <RefusalNotice refusal={command.refusal} /> : null}
        {letter ? null : (
          <TwoStep
            text={words.newLetter}
            question={words.newLetterQuestion}
            sure={words.newLetterSure}
            busy={command.busy}
            onSure={() => void renew()}
          />
        )}
      </View>
    </Card>
  )
}
