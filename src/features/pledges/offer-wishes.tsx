// Near first, and by what one can and when one has time: folded until it is wanted.
import { View } from '@tarojs/components'
import { useState } from 'react'
import type { PledgeKind } from '@core/pledges/pledge'
import { timeParts, type TimePart } from '@core/pledges/times'
import { Button } from '@/ui/button'
import { Card } from '@/ui/card'
import { Tick } from '@/ui/choice'
import { Field } from '@/ui/field'
import { RefusalNotice } from '@/ui/refusal-notice'
import { pledgeWords as words, timeWords } from '@/ui/words/pledges'
import type { OffersAsked } from './offers-asked'
import { noWishes, type Wishes } from './offers-input'
import { asLine, wordsIn } from './words-in'
import './pledges.scss'

interface OfferWishesProps {
  readonly kind: PledgeKind
  readonly asked: OffersAsked
}

export function OfferWishes({ kind, asked }: OfferWishesProps) {
  const [open, setOpen] = useState(false)
  const { here, busy, refusal, wishes } = asked
  const said = [...wishes.skills, ...(kind === 'post' ? wishes.times.map((time) => timeWords[time]) : [])]
  return (
    <View className="stack stack--tight">
      {refusal ? <RefusalNotice refusal={refusal} /> : null}
      <View className="row">
        <Button icon="locate" busy={busy} onPress={() => (here ? asked.forgetMe() : void asked.findMe())}>
          {here ? words.nearStop : words.near}
        </Button>
        <Button icon="search" onPress={() => setOpen(!open)}>
          {said.length > 0 ? words.choosing(said) : words.choose}
        </Button>
      </View>
      {here ? <View className="field__help">{words.nearDone}</View> : null}
      {open ? (
        <WishForm
          kind={kind}
          wishes={wishes}
          onWish={(next) => {
            asked.wish(next)
            setOpen(false)
          }}
        />
      ) : null}
    </View>
  )
}

interface WishFormProps {
  readonly kind: PledgeKind
  readonly wishes: Wishes
  readonly onWish: (wishes: Wishes) => void
}

function WishForm({ kind, wishes, onWish }: WishFormProps) {
  const [skills, setSkills] = useState(asLine(wishes.skills))
  const [times, setTimes] = useState(wishes.times)
  const change = (time: TimePart, on: boolean) => setTimes(timeParts.filter((one) => (one === time ? on : times.includes(one)))) // prettier-ignore
  return (
    <Card>
      <View className="stack">
        <Field
          label={words.skill}
          help={words.skillHelp}
          placeholder={words.skillHint}
          maxLength={60}
          value={skills}
          onInput={setSkills}
        />
        {kind === 'post' ? (
          <View className="stack stack--tight">
            <View className="field__label">{words.times}</View>
            {timeParts.map((time) => (
              <Tick key={time} text={timeWords[time]} on={times.includes(time)} onChange={(on) => change(time, on)} />
            ))}
          </View>
        ) : null}
        <Button look="primary" wide onPress={() => onWish({ skills: wordsIn(skills), times })}>
          {words.apply}
        </Button>
        <Button wide onPress={() => onWish(noWishes)}>
          {words.clear}
        </Button>
      </View>
    </Card>
  )
}
