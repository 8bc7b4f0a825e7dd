// One meeting: when, where, what is spoken of, who has come, and what was written down of it.
import { View } from '@tarojs/components'
import Taro from '@tarojs/taro'
import type { MeetingView } from '@core/councils/councils-api'
import { Heading, List, ListItem } from '@/platform/elements'
import { Button } from '@/ui/button'
import { Card, Stack } from '@/ui/card'
import { Notice } from '@/ui/notice'
import { routes } from '@/ui/routes'
import { Tag } from '@/ui/tag'
import { formatMoment } from '@/ui/time'
import { gatheringWords, meetingKindWords } from '@/ui/words/council-meetings'
import './councils.scss'

const words = gatheringWords.meeting

interface MeetingCardsProps {
  readonly meeting: MeetingView
  readonly now: number
}

export function MeetingCards({ meeting, now }: MeetingCardsProps) {
  const { title, kind, startsAt, place, agenda, signedIn, namesOnPaper, iSignedIn, minutes, matterId } = meeting
  return (
    <>
      {iSignedIn ? <Notice icon="check">{words.iSignedIn}</Notice> : null}
      <Card>
        <Stack tight>
          <Heading level={2} className="council__strong">
            {title}
          </Heading>
          <View className="council__line">
            <Tag look="outline">{meetingKindWords[kind]}</Tag>
          </View>
          <View className="council__text">{`${words.when}：${formatMoment(startsAt, now)}`}</View>
          <View className="council__text">{`${words.where}：${place}`}</View>
          <View className="council__note">{words.signedIn(signedIn, namesOnPaper)}</View>
          <Button look="quiet" onPress={() => void Taro.navigateTo({ url: routes.matter(matterId) })}>
            {words.of}
          </Button>
        </Stack>
      </Card>
      <Card title={words.agenda}>
        <List>
          {agenda.map((line, index) => (
            <ListItem key={index} className="council__step">
              <View className="council__text">{`${index + 1}. ${line}`}</View>
            </ListItem>
          ))}
        </List>
      </Card>
      <Card title={words.minutes}>
        {minutes ? (
          <>
            <View className="council__text">{minutes.text}</View>
            <View className="council__note">{words.minutesBy(minutes.byName, formatMoment(minutes.at, now))}</View>
          </>
        ) : (
          <View className="council__note">{words.noMinutes}</View>
        )}
      </Card>
    </>
  )
}
