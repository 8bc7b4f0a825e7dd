// One statement in the list: its words or why they were taken off, how it was judged, and what may be done about it.
import { View } from '@tarojs/components'
import { useState } from 'react'
import type { GroupTally } from '@core/talk/talk'
import type { StatementView } from '@core/talk/talk-api'
import { Button } from '@/ui/button'
import { Tag } from '@/ui/tag'
import { stanceNames, talkWords } from '@/ui/words/talk'
import { ShowButton, StatementForm, type StatementFormName } from './statement-forms'
import './talk.scss'

const words = talkWords.list

interface StatementLineProps {
  readonly statement: StatementView
  /** Undefined while too few judged it, or this reader has not yet. */
  readonly tally: GroupTally | undefined
  readonly onChange: (statement: StatementView) => void
}

export function StatementLine({ statement, tally, onChange }: StatementLineProps) {
  const { state, text, reason, isMine, fromMeeting, myStance } = statement
  const [open, setOpen] = useState<StatementFormName>()
  const changed = (next: StatementView) => {
    setOpen(undefined)
    onChange(next)
  }
  const tags = [
    state === 'held' ? words.held : '',
    state === 'hidden' ? words.hidden : '',
    isMine ? words.mine : '',
    fromMeeting ? talkWords.judge.fromMeeting : '',
  ].filter(Boolean)
  const judged = [
    tally ? words.tally(tally.agree, tally.disagree, tally.pass) : '',
    myStance === null ? '' : words.myStance(stanceNames[myStance]),
  ]
    .filter(Boolean)
    .join(' · ')
  return (
    <View className="stack stack--tight">
      {text === '' ? null : <View className="talk__text">{text}</View>}
      {state === 'hidden' ? <View className="talk__text">{words.hiddenBecause(reason)}</View> : null}
      {tags.length === 0 ? null : (
        <View className="talk__tags">
          {tags.map((tag) => (
            <Tag key={tag}>{tag}</Tag>
          ))}
        </View>
      )}
      {judged === '' ? null : <View className="talk__note">{judged}</View>}
      <Appeal statement={statement} />
      {open ? (
        <StatementForm name={open} statement={statement} onChange={changed} onClose={() => setOpen(undefined)} />
      ) : (
        <Ways statement={statement} onOpen={setOpen} onChange={changed} />
      )}
    </View>
  )
}

function Appeal({ statement: { appeal, isMine } }: { readonly statement: StatementView }) {
  if (!appeal) return null
  const said = {
    open: talkWords.appeal.open,
    restored: talkWords.appeal.restored(appeal.reason),
    upheld: talkWords.appeal.upheld(appeal.reason),
  }[appeal.decision]
  return (
    <>
      {isMine ? null : <View className="talk__text">{talkWords.appeal.said(appeal.text)}</View>}
      <View className="talk__note">{said}</View>
    </>
  )
}

interface WaysProps {
  readonly statement: StatementView
  readonly onOpen: (name: StatementFormName) => void
  readonly onChange: (statement: StatementView) => void
}

function Ways({ statement, onOpen, onChange }: WaysProps) {
  const { isMine, state, appeal, mayModerate, mayDecideAppeal, text } = statement
  return (
    <View className="row">
      {isMine && state === 'hidden' && !appeal ? (
        <Button look="quiet" onPress={() => onOpen('appeal')}>
          {talkWords.appeal.ask}
        </Button>
      ) : null}
      {mayDecideAppeal ? <Button onPress={() => onOpen('decideAppeal')}>{talkWords.appeal.decide}</Button> : null}
      {mayModerate && state !== 'shown' ? <ShowButton statement={statement} onChange={onChange} /> : null}
      {mayModerate && state !== 'hidden' ? (
        <Button look="quiet" label={`${talkWords.moderate.hide}：${text}`} onPress={() => onOpen('hide')}>
          {talkWords.moderate.hide}
        </Button>
      ) : null}
    </View>
  )
}
