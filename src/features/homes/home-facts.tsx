// What one wants to know of a place before walking there.
import { Text, View } from '@tarojs/components'
import type { OnDuty, PlaceView } from '@core/homes/homes-api'
import { List, ListItem } from '@/platform/elements'
import { CallButton } from '@/ui/call-button'
import { Card } from '@/ui/card'
import { accessibilityWords, homeWords, weekdayWords } from '@/ui/words/homes'
import { weekOf } from './open-state'
import './home-facts.scss'

export function WeekCard({ hours, now }: { readonly hours: string; readonly now: number }) {
  const week = weekOf(hours, now)
  if (!week) return null
  return (
    <Card title={homeWords.week}>
      <List>
        {week.map(({ weekday, today, spans }) => (
          <ListItem key={weekday} className={`home-day ${today ? 'home-day--today' : ''}`}>
            <Text className="home-day__name">
              {weekdayWords[weekday]}
              {today ? `（${homeWords.today}）` : ''}
            </Text>
            <Text className="home-day__spans">{spans.length === 0 ? homeWords.closedDay : spans.join('，')}</Text>
          </ListItem>
        ))}
      </List>
    </Card>
  )
}

export function PeopleCard({ place }: { readonly place: PlaceView }) {
  const { people, someoneOnDutyNow } = place
  return (
    <Card title={someoneOnDutyNow ? homeWords.people.now : homeWords.people.term}>
      {someoneOnDutyNow ? null : <View className="home-note">{homeWords.nobody}</View>}
      <List>
        {people.map((person) => (
          <ListItem key={`${person.name}${person.phone}`} className="home-person">
            <PersonLine person={person} />
          </ListItem>
        ))}
      </List>
    </Card>
  )
}

function PersonLine({ person }: { readonly person: OnDuty }) {
  return (
    <>
      <View className="home-person__who">
        <View className="home-person__name">{person.name}</View>
        <View className="home-note">{person.title}</View>
        {person.phone === '' ? null : (
          <Text selectable userSelect className="home-note">
            {person.phone}
          </Text>
        )}
      </View>
      {person.phone === '' ? null : <CallButton number={person.phone} who={person.name} />}
    </>
  )
}

export function ServicesCard({ services }: { readonly services: readonly string[] }) {
  if (services.length === 0) return null
  return (
    <Card title={homeWords.services}>
      <List className="home-services">
        {services.map((service) => (
          <ListItem key={service} className="home-services__one">
            {service}
          </ListItem>
        ))}
      </List>
    </Card>
  )
}

export function AccessCard({ accessibility }: Pick<PlaceView, 'accessibility'>) {
  return (
    <Card title={homeWords.accessibility}>
      <List>
        {accessibilityWords(accessibility).map((line) => (
          <ListItem key={line} className="home-line">
            {line}
          </ListItem>
        ))}
        {accessibility.note === '' ? null : <ListItem className="home-note">{accessibility.note}</ListItem>}
      </List>
    </Card>
  )
}
