// To whom the card is shown: chosen, and taken back just as easily.
import { View } from '@tarojs/components'
import { useState } from 'react'
import type { MyCardView } from '@core/members/members-api'
import { audiences } from '@core/members/member-card'
import { Button } from '@/ui/button'
import { Card } from '@/ui/card'
import { ChoiceList, Tick } from '@/ui/choice'
import { FieldError } from '@/ui/field'
import { Notice } from '@/ui/notice'
import { PickOne } from '@/ui/pick-one'
import { RefusalNotice } from '@/ui/refusal-notice'
import { memberWords as words } from '@/ui/words/members'
import type { MyCard } from './use-my-card'

const options = audiences.map((value) => ({ value, ...words.audiences[value] }))

export function IdentityForm({ card, mine }: { readonly card: MyCardView; readonly mine: MyCard }) {
  const [chosen, setChosen] = useState(() => choiceOf(card))
  const [saved, setSaved] = useState(false)
  const changed = !isSame(chosen, card)
  async function save() {
    const { shownTo, homeId, showsDeeds } = chosen
    const result = await mine.act('show', { shownTo, showsDeeds, ...(shownTo === 'home' ? { homeId } : {}) })
    setSaved(result.ok)
  }
  return (
    <Card title={words.identity}>
      <View className="stack">
        <View className="field__help">{words.lead}</View>
        <ChoiceList
          label={words.shownTo}
          options={options}
          value={chosen.shownTo}
          onChoose={(shownTo) => setChosen({ ...chosen, shownTo })}
        />
        <WhereAndWhat card={card} chosen={chosen} onChange={setChosen} />
        {mine.refused?.name === 'show' ? <RefusalNotice refusal={mine.refused.refusal} /> : null}
        {saved && !changed ? <Notice icon="check" title={words.saved} /> : null}
        {changed ? <View className="field__help">{words.unsaved}</View> : null}
        {changed ? (
          <Button look="primary" wide busy={mine.busy === 'show'} onPress={() => void save()}>
            {words.save}
          </Button>
        ) : null}
      </View>
    </Card>
  )
}

type Chosen = Pick<MyCardView, 'shownTo' | 'homeId' | 'showsDeeds'>

/** The own branch's home stands first. */
function choiceOf({ shownTo, homeId, showsDeeds, homes }: MyCardView): Chosen {
  return { shownTo, showsDeeds, homeId: homeId === '' ? (homes[0]?.id ?? '') : homeId }
}

function isSame(chosen: Chosen, card: MyCardView): boolean {
  if (chosen.shownTo !== card.shownTo || chosen.showsDeeds !== card.showsDeeds) return false
  return chosen.shownTo !== 'home' || chosen.homeId === card.homeId
}

interface WhereAndWhatProps {
  readonly card: MyCardView
  readonly chosen: Chosen
  readonly onChange: (chosen: Chosen) => void
}

/** Asked only where it is shown to anybody. */
function WhereAndWhat({ card, chosen, onChange }: WhereAndWhatProps) {
  if (chosen.shownTo === 'nobody') return null
  return (
    <>
      {chosen.shownTo === 'home' ? (
        <View className="stack stack--tight">
          <View className="field__label">{words.home}</View>
          <PickOne
            label={words.chooseHome}
            options={card.homes.map(({ id, name }) => ({ value: id, text: name }))}
            value={chosen.homeId}
            onChoose={(homeId) => onChange({ ...chosen, homeId })}
          />
          <FieldError error={chosen.homeId === '' ? words.choose : undefined} />
        </View>
      ) : null}
      <Tick
        text={words.showsDeeds}
        note={words.showsDeedsNote}
        on={chosen.showsDeeds}
        onChange={(showsDeeds) => onChange({ ...chosen, showsDeeds })}
      />
    </>
  )
}
