// How to reach a family that said yes: looked at by one tap, which the family sees; ended by one tap, without a reason.
import { View } from '@tarojs/components'
import { useState } from 'react'
import type { FamilyReach, MyAdoption } from '@core/pledges/pledges-views'
import { newId } from '@/platform/new-id'
import { useCommand } from '@/rpc/use-command'
import { Button } from '@/ui/button'
import { CallButton } from '@/ui/call-button'
import { Card } from '@/ui/card'
import { Notice } from '@/ui/notice'
import { RefusalNotice } from '@/ui/refusal-notice'
import { TwoStep } from '@/ui/two-step'
import { pledgeWords } from '@/ui/words/pledges'
import { familyWords as words } from '@/ui/words/pledges-families'
import './pledges.scss'

interface ReachProps {
  readonly mine: MyAdoption
  readonly onEnded: () => void
}

export function FamilyReachCard({ mine: { pledgeId }, onEnded }: ReachProps) {
  return (
    <Card>
      <View className="stack">
        <Notice icon="check" title={words.agreed}>
          {words.agreedNote}
        </Notice>
        <Contact pledgeId={pledgeId} />
        <EndPledge pledgeId={pledgeId} onEnded={onEnded} />
      </View>
    </Card>
  )
}

/** Only while the page is open: it is kept nowhere on the phone. */
function Contact({ pledgeId }: { readonly pledgeId: string }) {
  const [shown, setShown] = useState<FamilyReach>()
  const [commandId] = useState(newId)
  const look = useCommand('pledges', 'contact')
  async function go() {
    const result = await look.run({ pledgeId, commandId })
    if (result.ok) setShown(result.value)
  }
  if (!shown)
    return (
      <View className="stack stack--tight">
        {look.refusal ? <RefusalNotice refusal={look.refusal} /> : null}
        <Button look="primary" wide icon="phone" busy={look.busy} onPress={() => void go()}>
          {words.look}
        </Button>
        <View className="field__help">{words.lookNote}</View>
      </View>
    )
  return (
    <View className="stack stack--tight">
      <View className="pledge__strong">{shown.name}</View>
      <View className="pledge__text">{shown.phone}</View>
      <View className="pledge__text">{shown.address}</View>
      <CallButton wide look="primary" number={shown.phone} who={shown.name} />
      <View className="field__help">{words.looked}</View>
    </View>
  )
}

function EndPledge({ pledgeId, onEnded }: { readonly pledgeId: string; readonly onEnded: () => void }) {
  const end = useCommand('pledges', 'endPledge')
  async function go() {
    if ((await end.run({ pledgeId })).ok) onEnded()
  }
  return (
    <>
      {end.refusal ? <RefusalNotice refusal={end.refusal} /> : null}
      <TwoStep
        text={words.end}
        question={words.endQuestion}
        sure={words.endSure}
        busy={end.busy}
        onSure={() => void go()}
      />
    </>
  )
}

interface EndButtonProps {
  readonly pledgeId: string
  readonly text: string
  /** What is kept of it, where that is not nothing. */
  readonly note?: string
  readonly onEnded: () => void
}

/** Where nothing is lost by it, one tap is enough. */
export function EndButton({ pledgeId, text, note = pledgeWords.sayNothing, onEnded }: EndButtonProps) {
  const end = useCommand('pledges', 'endPledge')
  async function go() {
    if ((await end.run({ pledgeId })).ok) onEnded()
  }
  return (
    <>
      {end.refusal ? <RefusalNotice refusal={end.refusal} /> : null}
      <Button wide busy={end.busy} onPress={() => void go()}>
        {text}
      </Button>
      <View className="field__help">{note}</View>
    </>
  )
}
