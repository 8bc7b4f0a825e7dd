// One family in masked words, and where one stands with it: ask, wait, look at the contact, end.
import { View } from '@tarojs/components'
import type { FamilyView, MyAdoption } from '@core/pledges/pledges-views'
import { useCommand } from '@/rpc/use-command'
import { useCommandIds } from '@/rpc/use-command-ids'
import { Button } from '@/ui/button'
import { Card } from '@/ui/card'
import { Notice } from '@/ui/notice'
import { RefusalNotice } from '@/ui/refusal-notice'
import { formatDay, formatMoment } from '@/ui/time'
import { useNow } from '@/ui/use-now'
import { pledgeWords } from '@/ui/words/pledges'
import { familyWords as words } from '@/ui/words/pledges-families'
import { FactLines } from './fact-lines'
import { EndButton, FamilyReachCard } from './family-reach'
import { standingOf } from './family-standing'
import './pledges.scss'

interface FamilySheetProps {
  readonly family: FamilyView
  /** A party member: may ask. */
  readonly mayAsk: boolean
  readonly onChanged: (family: FamilyView) => void
  /** Something ended: ask for it again. */
  readonly onEnded: () => void
}

export function FamilySheet({ family, mayAsk, onChanged, onEnded }: FamilySheetProps) {
  const { state, label, needs, placeName, unitName } = family
  if (state === 'withdrawn') return <Notice title={words.withdrawn}>{words.withdrawnNext}</Notice>
  return (
    <>
      <Card title={label}>
        <View className="field__help">{words.hidden}</View>
      </Card>
      <FactLines
        lines={[
          [words.needs, needs.join('、')],
          [words.near, placeName],
          [pledgeWords.whoOffers, unitName],
        ]}
      />
      <OwnStanding family={family} mayAsk={mayAsk} onChanged={onChanged} onEnded={onEnded} />
    </>
  )
}

function OwnStanding({ family, mayAsk, onChanged, onEnded }: FamilySheetProps) {
  const now = useNow()
  const { mine } = family
  switch (standingOf(family, mayAsk, now)) {
    case 'none':
      return null
    case 'may-ask':
      return <AskCard family={family} onChanged={onChanged} />
    case 'enough':
      return <Notice title={words.enough}>{words.enoughNext}</Notice>
    case 'later':
      return mine ? <Notice title={overTitle(mine)}>{words.again(formatDay(mine.againAt, now))}</Notice> : null
    case 'asked':
      return mine ? <AskedCard mine={mine} onEnded={onEnded} /> : null
    case 'agreed':
      return mine ? <FamilyReachCard mine={mine} onEnded={onEnded} /> : null
  }
}

function AskCard({ family: { id, mine }, onChanged }: Pick<FamilySheetProps, 'family' | 'onChanged'>) {
  const ask = useCommand('pledges', 'askFamily')
  const { idFor, settled } = useCommandIds()
  async function go() {
    const result = await ask.run({ id, commandId: idFor(`ask:${id}:${mine?.endedAt ?? 0}`) })
    settled(result)
    if (result.ok) onChanged(result.value)
  }
  return (
    <Card>
      <View className="stack">
        {mine ? <Notice title={overTitle(mine)}>{mine.agreedAt > 0 ? words.endedNote : null}</Notice> : null}
        <View className="field__help">{words.askNote}</View>
        {ask.refusal ? <RefusalNotice refusal={ask.refusal} /> : null}
        <Button look="primary" wide busy={ask.busy} onPress={() => void go()}>
          {words.ask}
        </Button>
      </View>
    </Card>
  )
}

function AskedCard({ mine, onEnded }: { readonly mine: MyAdoption; readonly onEnded: () => void }) {
  const now = useNow()
  return (
    <Card>
      <View className="stack">
        <Notice icon="clock" title={words.asked}>
          {words.askedNote(formatMoment(mine.askedAt, now))}
        </Notice>
        <EndButton pledgeId={mine.pledgeId} text={words.takeBack} note={words.takeBackNote} onEnded={onEnded} />
      </View>
    </Card>
  )
}

/** Who was never said yes to has not come: they only ask no more. */
function overTitle({ state, agreedAt }: MyAdoption): string {
  if (state === 'declined') return words.declined
  return agreedAt > 0 ? words.ended : words.tookBack
}
