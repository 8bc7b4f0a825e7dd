// One post: what, where, when, and one tap to take it or to leave it.
import { View } from '@tarojs/components'
import { useState } from 'react'
import { termDays } from '@core/pledges/hold-post'
import type { PostView } from '@core/pledges/pledges-views'
import { useCommand } from '@/rpc/use-command'
import { Button } from '@/ui/button'
import { Card } from '@/ui/card'
import { Field } from '@/ui/field'
import { Notice } from '@/ui/notice'
import { RefusalNotice } from '@/ui/refusal-notice'
import { formatDay } from '@/ui/time'
import { TwoStep } from '@/ui/two-step'
import { useNow } from '@/ui/use-now'
import { pledgeWords, timeWords } from '@/ui/words/pledges'
import { postWords as words } from '@/ui/words/pledges-posts'
import { FactLines } from './fact-lines'
import './pledges.scss'

interface PostSheetProps {
  readonly post: PostView
  /** The organisation knows the name already. */
  readonly isKnown: boolean
  readonly onChanged: (post: PostView) => void
}

/** What is one's own stands first; what one might take is read before. */
export function PostSheet({ post, isKnown, onChanged }: PostSheetProps) {
  const { title, text, mine } = post
  return (
    <>
      <Card title={title}>{text === '' ? null : <View className="pledge__text">{text}</View>}</Card>
      {mine ? <OwnTerm post={post} term={mine} onChanged={onChanged} /> : null}
      <PostFacts post={post} />
      {mine ? null : <TakePost post={post} isKnown={isKnown} onChanged={onChanged} />}
    </>
  )
}

function PostFacts({ post }: Pick<PostSheetProps, 'post'>) {
  const { placeName, unitName, times, hours, skills, free, seats } = post
  const when = [times.map((time) => timeWords[time]).join('、'), hours].filter(Boolean).join('；')
  return (
    <FactLines
      lines={[
        [pledgeWords.where, placeName],
        [pledgeWords.when, when === '' ? pledgeWords.whenever : when],
        [pledgeWords.skills, skills.join('、')],
        [words.seats, words.seatsOf(free, seats)],
        [pledgeWords.whoOffers, unitName],
      ]}
    />
  )
}

function TakePost({ post, isKnown, onChanged }: PostSheetProps) {
  const [name, setName] = useState('')
  const take = useCommand('pledges', 'takePost')
  if (post.state === 'closed') return <Notice title={words.closed} />
  if (post.free === 0) return <Notice title={words.full}>{words.fullNext}</Notice>
  async function go() {
    const result = await take.run({ id: post.id, name: name.trim() })
    if (result.ok) onChanged(result.value)
  }
  return (
    <Card>
      <View className="stack">
        {isKnown ? null : (
          <Field
            label={pledgeWords.name}
            placeholder={pledgeWords.nameHint}
            maxLength={20}
            value={name}
            onInput={setName}
          />
        )}
        <View className="field__help">{words.takeNote(termDays)}</View>
        {take.refusal ? <RefusalNotice refusal={take.refusal} /> : null}
        <Button look="primary" wide busy={take.busy} onPress={() => void go()}>
          {words.take}
        </Button>
      </View>
    </Card>
  )
}

interface OwnTermProps extends Pick<PostSheetProps, 'post' | 'onChanged'> {
  readonly term: NonNullable<PostView['mine']>
}

function OwnTerm({ post: { id }, term, onChanged }: OwnTermProps) {
  const now = useNow()
  const leave = useCommand('pledges', 'leavePost')
  const renew = useCommand('pledges', 'renewPost')
  const refusal = leave.refusal ?? renew.refusal
  async function go(command: typeof leave) {
    const result = await command.run({ id })
    if (result.ok) onChanged(result.value)
  }
  return (
    <Card>
      <View className="stack">
        <Notice icon="check" title={words.taken}>
          {words.term(formatDay(term.from, now), formatDay(term.until, now))}
        </Notice>
        {refusal ? <RefusalNotice refusal={refusal} /> : null}
        {term.mayRenew ? (
          <>
            <View className="field__help">{words.renewNote}</View>
            <Button look="primary" wide busy={renew.busy} onPress={() => void go(renew)}>
              {words.renew}
            </Button>
          </>
        ) : null}
        <TwoStep
          text={words.leave}
          question={words.leaveQuestion}
          sure={words.leaveSure}
          busy={leave.busy}
          onSure={() => void go(leave)}
        />
        <View className="field__help">{pledgeWords.sayNothing}</View>
      </View>
    </Card>
  )
}
