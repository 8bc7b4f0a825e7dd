// A member's card as others see it: who, what is promised, and what was done, each number with the way to its records.
import { View } from '@tarojs/components'
import Taro from '@tarojs/taro'
import type { CardView, DeedCount } from '@core/members/members-api'
import { Heading } from '@/platform/elements'
import { Card } from '@/ui/card'
import { ListRow } from '@/ui/list-row'
import { routes } from '@/ui/routes'
import { formatDay } from '@/ui/time'
import { useNow } from '@/ui/use-now'
import { deedWords, memberWords as words, promiseKindWords } from '@/ui/words/members'
import { yearOf } from './year-of'
import './members.scss'

export function CardSheet({ card }: { readonly card: CardView }) {
  const now = useNow()
  return (
    <>
      <CardHead card={card} />
      <Card title={words.promises} flush={card.promises.length > 0}>
        {card.promises.length === 0 ? <View className="member__none">{words.noPromisesShown}</View> : null}
        {card.promises.map(({ id, kind, text, until }) => (
          <ListRow key={id} title={text} note={words.promised(promiseKindWords[kind], formatDay(until, now))} />
        ))}
      </Card>
      {card.deeds.length > 0 ? <DeedsCard card={card} /> : null}
    </>
  )
}

export function CardHead({ card }: { readonly card: CardView }) {
  return (
    <Card>
      <View className="member__head">
        <View className="member__emblem" />
        <View className="member__who">
          <Heading level={2} className="member__name">
            {card.name}
          </Heading>
          <View className="member__post">{card.title}</View>
          <View className="member__units">{card.unitNames.join(' · ')}</View>
        </View>
      </View>
    </Card>
  )
}

export function DeedsCard({ card }: { readonly card: CardView }) {
  const note = words.deedsNote(yearOf(useNow()))
  if (card.deeds.length === 0)
    return (
      <Card title={words.actions}>
        <View className="field__help">{note}</View>
        <View className="member__none">{words.noDeeds}</View>
      </Card>
    )
  return (
    <Card title={words.actions} flush>
      <View className="member__note">{note}</View>
      {card.deeds.map((deeds) => (
        <DeedRow key={deeds.kind} personId={card.personId} deeds={deeds} />
      ))}
    </Card>
  )
}

function DeedRow({ personId, deeds: { kind, count } }: { readonly personId: string; readonly deeds: DeedCount }) {
  return (
    <ListRow
      title={deedWords[kind]}
      aside={words.count(count)}
      label={words.open(deedWords[kind], count)}
      onPress={() => void Taro.navigateTo({ url: routes.deeds(personId, kind) })}
    />
  )
}
