// The family's own side: who asks, who comes, what is kept, who looked, and taking all of it back.
import { View } from '@tarojs/components'
import type { OurFamily } from '@core/pledges/pledges-views'
import { useCommand } from '@/rpc/use-command'
import { Card } from '@/ui/card'
import { ListRow } from '@/ui/list-row'
import { Notice } from '@/ui/notice'
import { RefusalNotice } from '@/ui/refusal-notice'
import { Empty } from '@/ui/states'
import { formatDay, formatMoment } from '@/ui/time'
import { TwoStep } from '@/ui/two-step'
import { useNow } from '@/ui/use-now'
import { familyDeskWords } from '@/ui/words/pledges-families'
import { oursWords as words } from '@/ui/words/pledges-ours'
import { FactLines } from './fact-lines'
import { AskingCard, ComingCard } from './our-adoption'
import { ourPledges } from './our-pledges'

interface OurFamilyProps {
  readonly family: OurFamily
  readonly onChanged: (family: OurFamily) => void
  /** Something ended: ask for it again. */
  readonly onEnded: () => void
}

export function OurFamilyView({ family, onChanged, onEnded }: OurFamilyProps) {
  if (family.state === 'withdrawn') return <Notice icon="check" title={words.withdrawn} />
  const { asking, coming, over } = ourPledges(family)
  return (
    <>
      <View className="field__help">{words.lead}</View>
      {asking.map((one) => (
        <AskingCard key={one.pledgeId} adoption={one} onChanged={onChanged} />
      ))}
      {coming.map((one) => (
        <ComingCard key={one.pledgeId} adoption={one} onEnded={onEnded} />
      ))}
      {asking.length + coming.length === 0 ? (
        <Empty icon="people" title={words.nobody} next={words.nobodyNext} />
      ) : null}
      <Looks family={family} />
      <Kept family={family} />
      <Before over={over} />
      <Withdraw id={family.id} onEnded={onEnded} />
    </>
  )
}

function Looks({ family: { looks } }: Pick<OurFamilyProps, 'family'>) {
  const now = useNow()
  return (
    <Card title={words.looks} flush={looks.length > 0}>
      {looks.length === 0 ? <View className="field__help">{words.nobodyLooked}</View> : null}
      {looks.map(({ readerName, at }, index) => (
        <ListRow key={`${at}-${index}`} icon="person" title={readerName} aside={formatMoment(at, now)} />
      ))}
    </Card>
  )
}

function Kept({ family: { label, needs, mark, contact, consent } }: Pick<OurFamilyProps, 'family'>) {
  const now = useNow()
  const lines = [
    [words.label, label],
    [words.needs, needs.join('、')],
    [words.mark, mark],
    [words.name, contact.name],
    [words.phone, contact.phone],
    [words.address, contact.address],
    [words.consent, familyDeskWords.consentAt(formatDay(consent.at, now), words.consentWays[consent.how])],
  ] as const
  return <FactLines title={words.kept} lines={lines} note={words.keptNote} />
}

function Before({ over }: { readonly over: OurFamily['adoptions'] }) {
  const now = useNow()
  if (over.length === 0) return null
  return (
    <Card flush title={words.before}>
      {over.map(({ pledgeId, name, state, agreedAt, endedAt }) => (
        <ListRow
          key={pledgeId}
          title={name}
          note={state === 'ended' && agreedAt === 0 ? words.tookBack : words.over[state]}
          aside={formatMoment(endedAt, now)}
        />
      ))}
    </Card>
  )
}

function Withdraw({ id, onEnded }: Pick<OurFamilyProps, 'onEnded'> & { readonly id: string }) {
  const command = useCommand('pledges', 'withdrawFamily')
  async function go() {
    if ((await command.run({ id })).ok) onEnded()
  }
  return (
    <View className="stack stack--tight">
      <View className="field__help">{words.withdrawNote}</View>
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
