// One team: what it does, joining and leaving as one likes.
import { View } from '@tarojs/components'
import { useState } from 'react'
import type { TeamView } from '@core/volunteers/volunteers-views'
import { useCommand } from '@/rpc/use-command'
import { Button } from '@/ui/button'
import { CallButton } from '@/ui/call-button'
import { Card } from '@/ui/card'
import { ListRow } from '@/ui/list-row'
import { Notice } from '@/ui/notice'
import { RefusalNotice } from '@/ui/refusal-notice'
import { activityWords, teamWords as words } from '@/ui/words/volunteers'
import { NameQuestion } from './name-question'
import { useOwnName } from './use-own-name'
import './volunteers.scss'

interface TeamSheetProps {
  readonly team: TeamView
  readonly meName: string
  readonly onChanged: (team: TeamView) => void
}

export function TeamSheet(props: TeamSheetProps) {
  const { name, kind, text, unitName, leaderName, memberCount, skills, phone } = props.team
  return (
    <>
      <Card title={name}>
        <View className="stack stack--tight">
          {kind === '' ? null : <View className="field__help">{kind}</View>}
          {text === '' ? null : <View className="volunteers__text">{text}</View>}
          {phone === '' ? null : <CallButton wide number={phone} who={leaderName === '' ? name : leaderName} />}
        </View>
      </Card>
      <Membership {...props} />
      <Card flush>
        <ListRow title={words.unit} note={unitName} />
        {leaderName === '' ? null : <ListRow title={words.leader} note={leaderName} />}
        <ListRow title={words.membersLabel} note={words.members(memberCount)} />
        {skills.length === 0 ? null : <ListRow title={activityWords.skills} note={activityWords.list(skills)} />}
      </Card>
    </>
  )
}

function Membership({ team: { id, isMember }, meName, onChanged }: TeamSheetProps) {
  const own = useOwnName(meName)
  const [nameless, setNameless] = useState(false)
  const join = useCommand('volunteers', 'joinTeam')
  const leave = useCommand('volunteers', 'leaveTeam')
  async function enter() {
    const lacksName = own.asks && own.name.trim() === ''
    setNameless(lacksName)
    if (lacksName) return
    const result = await join.run({ teamId: id, name: own.asks ? own.name : '' })
    if (!result.ok) return
    onChanged(result.value)
    await own.used()
  }
  async function go() {
    const result = await leave.run({ teamId: id })
    if (result.ok) onChanged(result.value)
  }
  const refusal = isMember ? leave.refusal : join.refusal
  return (
    <Card>
      <View className="stack stack--tight">
        {isMember ? (
          <Notice icon="check" title={words.joined} />
        ) : (
          <NameQuestion own={own} error={nameless ? activityWords.nameNeeded : undefined} />
        )}
        {refusal ? <RefusalNotice refusal={refusal} /> : null}
        {isMember ? (
          <Button wide busy={leave.busy} onPress={() => void go()}>
            {words.leave}
          </Button>
        ) : (
          <Button look="primary" wide busy={join.busy} onPress={() => void enter()}>
            {words.join}
          </Button>
        )}
        <View className="field__help">{words.joinNote}</View>
      </View>
    </Card>
  )
}
