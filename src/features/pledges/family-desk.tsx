// For staff over a family: who would come, what the family said to it, its consent, its letter, its contact (which nobody
// reads here), and its leaving.
import { View } from '@tarojs/components'
import type { FamilyDesk as Desk, FamilyView } from '@core/pledges/pledges-views'
import { useCommand } from '@/rpc/use-command'
import { Card } from '@/ui/card'
import { ListRow } from '@/ui/list-row'
import { RefusalNotice } from '@/ui/refusal-notice'
import { formatDay, formatMoment } from '@/ui/time'
import { TwoStep } from '@/ui/two-step'
import { useNow } from '@/ui/use-now'
import { enterFamilyWords, familyDeskWords as words, familyFactWords } from '@/ui/words/pledges-families'
import { FactLines } from './fact-lines'
import { FamilyAsks } from './family-asks'
import { FamilyContactCard } from './family-contact-card'
import { FamilyLetterCard } from './family-letter-card'

interface FamilyDeskProps {
  readonly family: FamilyView
  /** Undefined: something was done of which the answer says nothing; ask for it again. */
  readonly onChanged: (family: FamilyView | undefined) => void
}

export function FamilyDesk({ family, onChanged }: FamilyDeskProps) {
  const { desk } = family
  if (!desk) return null
  const isOpen = family.state === 'open'
  return (
    <>
      {desk.mark === '' ? null : <FactLines lines={[[words.mark, desk.mark]]} />}
      <FamilyAsks desk={desk} onChanged={onChanged} />
      {isOpen ? <FamilyContactCard family={family} hasContact={desk.hasContact} onChanged={onChanged} /> : null}
      {isOpen ? <FamilyLetterCard family={family} desk={desk} onChanged={onChanged} /> : null}
      <ConsentAndStory desk={desk} isOpen={isOpen} />
      {isOpen ? <Withdraw id={family.id} onChanged={onChanged} /> : null}
    </>
  )
}

function ConsentAndStory({ desk: { consent, log }, isOpen }: { readonly desk: Desk; readonly isOpen: boolean }) {
  const now = useNow()
  const how = enterFamilyWords.consentWays[consent.how]
  return (
    <Card flush title={words.story}>
      {isOpen ? null : <ListRow icon="lock" title={words.storyLeft} />}
      {consent.state === 'given' ? (
        <ListRow title={words.consent} note={words.consentAt(formatDay(consent.at, now), how)} />
      ) : null}
      {[...log].reverse().map(({ type, at, by }, index) => (
        <ListRow
          key={`${at}-${index}`}
          title={familyFactWords[type]}
          note={by.name === '' ? words.actors[by.side] : by.name}
          aside={formatMoment(at, now)}
        />
      ))}
    </Card>
  )
}

function Withdraw({ id, onChanged }: Pick<FamilyDeskProps, 'onChanged'> & { readonly id: string }) {
  const command = useCommand('pledges', 'withdrawFamily')
  async function go() {
    if ((await command.run({ id })).ok) onChanged(undefined)
  }
  return (
    <View className="stack stack--tight">
      {command.refusal ? <RefusalNotice refusal={command.refusal} /> : null}
      <TwoStep
        text={words.withdraw}
        question={words.withdrawQuestion}
        sure={words.withdrawSure}
        busy={command.busy}
        onSure={() => void go()}
      />
    </View>
  )
}
