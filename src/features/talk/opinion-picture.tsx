// What all think: the picture, and below it the same in plain words – how many ways of seeing it, what sets each apart,
// what unites them. Before one's own first word it says nothing: groups without what they think tell nobody anything.
import { View } from '@tarojs/components'
import type { OpinionGroup, OpinionMap } from '@core/talk/talk'
import type { TalkView } from '@core/talk/talk-api'
import { Heading, List, ListItem } from '@/platform/elements'
import { Card } from '@/ui/card'
import { groupName, talkWords, tallyText } from '@/ui/words/talk'
import { leaningOf } from './leaning'
import { GroupSign, OpinionPlot } from './opinion-plot'
import './talk.scss'

const words = talkWords.picture

/** What sets a group apart is told strongest first: more than a few nobody reads. */
const mostTold = 3

type Texts = TalkView['texts']

export function OpinionPicture({ talk }: { readonly talk: TalkView }) {
  const { map, texts, myGroup, untold, judged } = talk
  if (judged === 0 && untold > 0)
    return (
      <Card title={words.title}>
        <View className="talk__text">{words.afterYours}</View>
      </Card>
    )
  if (!map || map.groups.length === 0)
    return (
      <Card title={words.title}>
        {map && map.participants > 0 ? <View className="talk__text">{words.people(map.participants)}</View> : null}
        <View className="talk__text">{words.few}</View>
      </Card>
    )
  const { groups } = map
  return (
    <Card title={words.title}>
      <View className="stack">
        <View className="talk__text">{countedText(map)}</View>
        {untold > 0 ? <View className="talk__note">{words.untold(untold)}</View> : null}
        <View className="talk__strong">{words.groups(groups.length)}</View>
        <OpinionPlot map={map} myGroup={myGroup} />
        {myGroup >= 0 && groups.length > 1 ? (
          <View className="talk__strong">{words.mine(groupName(myGroup))}</View>
        ) : null}
        {groups.length > 1
          ? groups.map((group, index) => <Group key={index} group={group} index={index} texts={texts} />)
          : null}
        <Uniting map={map} texts={texts} isAll={untold === 0} />
        <View className="talk__note">{`${words.how}${words.small}`}</View>
      </View>
    </Card>
  )
}

function countedText({ participants, placed }: OpinionMap): string {
  const others = participants - placed
  return `${words.people(participants)}${others > 0 ? words.placed(placed) + words.unplaced(others) : words.allPlaced}`
}

interface UnitingProps {
  readonly map: OpinionMap
  readonly texts: Texts
  /** Nothing is kept from this reader: where nothing is named, nothing unites. */
  readonly isAll: boolean
}

function Uniting({ map, texts, isAll }: UnitingProps) {
  const known = map.uniting.filter(({ statementId }) => texts[statementId] !== undefined)
  if (known.length === 0) return isAll ? <View className="talk__text">{words.noUniting}</View> : null
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

/** Named by what sets it apart most; its sign is the one it has in the picture. */
function Group({ group, index, texts }: GroupProps) {
  const [most, ...more] = group.typical.filter(({ statementId }) => texts[statementId] !== undefined).slice(0, mostTold)
  return (
    <View className="talk__group">
      <Heading level={3} className="talk__strong">
        <GroupSign index={index} />
        {words.group(groupName(index), group.size)}
      </Heading>
      {most ? (
        <>
          <View className="talk__label">{leaningText(most, texts)}</View>
          <Shares {...most} />
        </>
      ) : null}
      {more.length > 0 ? (
        <List>
          {more.map((one) => (
            <ListItem key={one.statementId} className="talk__line">
              <View className="talk__text">{leaningText(one, texts)}</View>
              <Shares {...one} />
            </ListItem>
          ))}
        </List>
      ) : null}
    </View>
  )
}

type Typical = OpinionGroup['typical'][number]

function leaningText({ statementId, within }: Typical, texts: Texts): string {
  return words.quote(words.mostly[leaningOf(within)], texts[statementId] ?? '')
}

function Shares({ within, others }: Pick<Typical, 'within' | 'others'>) {
  return (
    <>
      <View className="talk__note">{tallyText(within)}</View>
      <View className="talk__note">{words.others(tallyText(others))}</View>
    </>
  )
}
