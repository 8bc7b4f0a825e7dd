// The bodies of an area that work on its matters: who is in them and what they meet about.
import { View } from '@tarojs/components'
import { useState } from 'react'
import type { BodyView } from '@core/councils/councils-api'
import { holdsAnywhere, holdsOver, type Caller } from '@core/kernel/caller'
import { committeeRoles } from '@core/councils/council-life'
import { useQuery } from '@/rpc/use-query'
import { Button } from '@/ui/button'
import { Card } from '@/ui/card'
import { QueryView } from '@/ui/query-view'
import { Empty } from '@/ui/states'
import { Tag } from '@/ui/tag'
import { bodyKindWords, gatheringWords } from '@/ui/words/council-meetings'
import { BodyForm } from './body-form'
import './councils.scss'

const words = gatheringWords.bodies

interface BodiesListProps {
  /** Empty for the whole district. */
  readonly unitId: string
  readonly caller: Caller
  readonly districtId: string | undefined
}

export function BodiesList({ unitId, caller, districtId }: BodiesListProps) {
  const bodies = useQuery('councils', 'bodies', unitId === '' ? {} : { unitId })
  const [writing, setWriting] = useState<BodyView | 'new'>()
  const mayAdd = holdsAnywhere(caller, committeeRoles)
  const close = (changed: boolean) => {
    setWriting(undefined)
    if (changed) void bodies.refresh()
  }
  if (writing)
    return <BodyForm body={writing === 'new' ? undefined : writing} districtId={districtId} onClose={close} />
  return (
    <QueryView query={bodies}>
      {(all) => (
        <>
          {all.length === 0 ? <Empty icon="people" title={words.empty} next={words.emptyNext} /> : null}
          {all.map((body) => (
            <BodyCard
              key={body.id}
              body={body}
              onChange={holdsOver(caller, committeeRoles, body.path) ? () => setWriting(body) : undefined}
            />
          ))}
          {mayAdd ? (
            <Button wide icon="plus" onPress={() => setWriting('new')}>
              {words.add}
            </Button>
          ) : null}
        </>
      )}
    </QueryView>
  )
}

interface BodyCardProps {
  readonly body: BodyView
  readonly onChange: (() => void) | undefined
}

function BodyCard({ body, onChange }: BodyCardProps) {
  const { name, kind, unitName, about, members } = body
  return (
    <Card title={name} aside={<Tag look="outline">{bodyKindWords[kind].text}</Tag>}>
      <View className="stack stack--tight">
        <View className="council__note">{unitName}</View>
        {about === '' ? null : <View className="council__text">{about}</View>}
        <View className="council__note">{words.members}</View>
        <View className="council__text">
          {members.map((member) => words.member(member.name, member.role)).join('、')}
        </View>
        {onChange ? (
          <Button look="quiet" label={`${words.change}：${name}`} onPress={onChange}>
            {words.change}
          </Button>
        ) : null}
      </View>
    </Card>
  )
}
