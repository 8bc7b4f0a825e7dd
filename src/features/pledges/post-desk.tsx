// For staff: who holds a post, what it says, and its end.
import { View } from '@tarojs/components'
import { useEffect, useMemo, useState } from 'react'
import type { PostView } from '@core/pledges/pledges-views'
import { useCommand } from '@/rpc/use-command'
import { useQuery } from '@/rpc/use-query'
import { Button } from '@/ui/button'
import { Card } from '@/ui/card'
import { FieldsForm } from '@/ui/fields-form'
import { ListRow } from '@/ui/list-row'
import { QueryView } from '@/ui/query-view'
import { RefusalNotice } from '@/ui/refusal-notice'
import { formatDay } from '@/ui/time'
import { TwoStep } from '@/ui/two-step'
import { useNow } from '@/ui/use-now'
import { postWords as words } from '@/ui/words/pledges-posts'
import { answersOf, postFaults, postFields, postSaid } from './post-answers'
import { usePlaces } from './use-places'

interface PostDeskProps {
  readonly post: PostView
  readonly onChanged: (post: PostView) => void
}

export function PostDesk({ post, onChanged }: PostDeskProps) {
  const [changing, setChanging] = useState(false)
  const done = (next: PostView) => {
    setChanging(false)
    onChanged(next)
  }
  if (!post.mayLookAfter) return null
  return (
    <>
      <Holders post={post} />
      {post.state === 'closed' ? null : changing ? (
        <ChangePost post={post} onChanged={done} onClose={() => setChanging(false)} />
      ) : (
        <View className="stack stack--tight">
          <Button wide onPress={() => setChanging(true)}>
            {words.change}
          </Button>
          <ClosePost id={post.id} onChanged={done} />
        </View>
      )}
    </>
  )
}

function Holders({ post: { id, free } }: Pick<PostDeskProps, 'post'>) {
  const now = useNow()
  const holders = useQuery(
    'pledges',
    'pledgesOf',
    useMemo(() => ({ kind: 'post' as const, ofId: id }), [id]),
    { keep: false },
  )
  const { refresh } = holders
  useEffect(() => void refresh(), [free, refresh])
  return (
    <QueryView query={holders} rows={1}>
      {(rows) => (
        <Card title={words.holders} flush={rows.length > 0}>
          {rows.length === 0 ? <View className="field__help">{words.nobodyYet}</View> : null}
          {rows.map(({ pledgeId, name, at, until }) => (
            <ListRow
              key={pledgeId}
              icon="person"
              title={name}
              note={words.term(formatDay(at, now), formatDay(until, now))}
            />
          ))}
        </Card>
      )}
    </QueryView>
  )
}

function ChangePost({ post, onChanged, onClose }: PostDeskProps & { readonly onClose: () => void }) {
  const places = usePlaces()
  const command = useCommand('pledges', 'changePost')
  return (
    <FieldsForm
      place={`pledges.post.${post.id}`}
      title={words.change}
      fields={(answers) => postFields(places, answers, post.unitName)}
      first={answersOf(post)}
      refusal={command.refusal}
      busy={command.busy}
      send={words.changeSend}
      check={postFaults}
      onSend={async (answers) => {
        const result = await command.run({ id: post.id, ...postSaid(answers) })
        if (result.ok) onChanged(result.value)
        return result.ok
      }}
      onClose={onClose}
    />
  )
}

function ClosePost({ id, onChanged }: Pick<PostDeskProps, 'onChanged'> & { readonly id: string }) {
  const command = useCommand('pledges', 'closePost')
  async function close() {
    const result = await command.run({ id })
    if (result.ok) onChanged(result.value)
  }
  return (
    <>
      {command.refusal ? <RefusalNotice refusal={command.refusal} /> : null}
      <TwoStep
        text={words.close}
        question={words.closeQuestion}
        sure={words.closeSure}
        busy={command.busy}
        onSure={() => void close()}
      />
    </>
  )
}
