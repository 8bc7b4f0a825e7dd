// What all think: the picture, and beside it the same in plain words – how many ways of seeing it, what sets each apart,
// what unites them.
import { View } from '@tarojs/components'
import type { OpinionGroup, OpinionMap } from '@core/talk/talk'
import type { TalkView } from '@core/talk/talk-api'
import { Heading, List, ListItem } from '@/platform/elements'
import { Card } from '@/ui/card'
import { groupName, talkWords, tallyText } from '@/ui/words/talk'
import { leaningOf } from './leaning'
import { OpinionPlot } from './opinion-plot'
import './talk.scss'

const words = talkWords.picture

/** What sets a group apart is told strongest first: more than a few nobody reads. */
const mostTold = 3

type Texts = TalkView['texts']

export function OpinionPicture({ talk }: { readonly talk: TalkView }) {
  const { map, texts, myGroup } = talk
  if (!map || map.groups.length === 0)
    return (
      <Card title={words.title}>
        {map && map.participants > 0 ? <View className="talk__text">{words.people(map.participants)}</View> : null}
        <View className="talk__text">{words.few}</View>
      </Card>
    )
  return (
    <Card title={words.title}>
      <View className="stack">
        <View className="talk__text">{`${words.people(map.participants)}${words.placed(map.placed)}`}</View>
        <Uniting map={map} texts={texts} />
        <View className="talk__strong">{words.groups(map.groups.length)}</View>
        <OpinionPlot map={map} myGroup={myGroup} />
        <View className="talk__note">{`${words.how}${words.small}`}</View>
        {myGroup >= 0 && map.groups.length > 1 ? (
          <View className="talk__strong">{words.mine(groupName(myGroup))}</View>
        ) : null}
        {map.groups.map((group, index) => (
          <Group key={index} group={group} index={index} texts={texts} />
        ))}
      </View>
    </Card>
  )
}

function Uniting({ map, texts }: { readonly map: OpinionMap; readonly texts: Texts }) {
  const known = map.uniting.filter(({ statementId }) => texts[statementId] !== undefined)
  if (known.length === 0) return <View className="talk__text">{words.noUniting}</View>
  return (
    <View>
      {(['agree', 'disagree'] as const).map((leaning) => {
        const own = known.filter(({ all }) => leaningOf(all) === leaning)
        if (own.length === 0) return null
        return (
          <View key={leaning}>
            <Heading level={3} className="talk__strong">
              {`${words.uniting}${leaning === 'agree' ? words.unitingAgree : words.unitingDisagree}：`}
            </Heading>
            <List>
              {own.map(({ statementId, all }) => (
                <ListItem key={statementId} className="talk__line">
                  <View className="talk__text">{texts[statementId]}</View>
                  <View className="talk__note">{tallyText(all)}</View>
                </ListItem>
              ))}
            </List>
          </View>
        )
      })}
    </View>
  )
}

interface GroupProps {
  readonly group: OpinionGroup
  readonly index: number
  readonly texts: Texts
}

function Group({ group, index, texts }: GroupProps) {
  return (
    <View>
      <Heading level={3} className="talk__strong">
        {words.group(groupName(index), group.size)}
      </Heading>
      <List>
        {group.typical
          .filter(({ statementId }) => texts[statementId] !== undefined)
          .slice(0, mostTold)
          .map(({ statementId, within, others }) => (
            <ListItem key={statementId} className="talk__line">
              <View className="talk__text">
                {words.quote(words.mostly[leaningOf(within)], texts[statementId] ?? '')}
              </View>
              <View className="talk__note">{tallyText(within)}</View>
              <View className="talk__note">{words.others(tallyText(others))}</View>
            </ListItem>
          ))}
      </List>
    </View>
  )
}
