// Prepares a vote in two steps: what is asked of whom and when; then all of it once more, before it is fixed for ever.
import { View } from '@tarojs/components'
import Taro from '@tarojs/taro'
import { useState } from 'react'
import type { RegisterView } from '@core/ballots/ballots-api'
import { shortNotice } from '@core/ballots/rules'
import type { MatterView } from '@core/councils/councils-api'
import { useKept } from '@/platform/use-kept'
import { useCommand } from '@/rpc/use-command'
import { useCommandIds } from '@/rpc/use-command-ids'
import { Button } from '@/ui/button'
import { Card } from '@/ui/card'
import { FieldsForm } from '@/ui/fields-form'
import type { Answers } from '@/ui/form-field'
import { Notice } from '@/ui/notice'
import { RefusalNotice } from '@/ui/refusal-notice'
import { routes } from '@/ui/routes'
import { formatFull } from '@/ui/time'
import { announceWords, ruleWords, subjectWords } from '@/ui/words/ballot-desk'
import { announceFaults, announceFields, registerIdIn } from './announce-fields'
import { announcementIn, usualAnswers, type Announcement } from './announcement-draft'
import './ballots.scss'

const words = announceWords

interface AnnounceFormProps {
  readonly matter: MatterView
  readonly registers: readonly RegisterView[]
}

export function AnnounceForm({ matter, registers }: AnnounceFormProps) {
  const [usual] = useState(() => usualAnswers(matter))
  const [now] = useState(() => Date.now())
  const place = `announce.${matter.id}`
  const [ready, setReady] = useState<Answers>()
  if (ready)
    return (
      <LastLook
        matter={matter}
        registers={registers}
        said={announcementIn(ready, usual, now)}
        place={place}
        onBack={() => setReady(undefined)}
      />
    )
  return (
    <FieldsForm
      place={place}
      title={matter.title}
      fields={(answers) => announceFields({ ...usual, ...answers }, matter, registers, now)}
      first={usual}
      refusal={undefined}
      busy={false}
      send={words.next}
      check={(answers) => announceFaults({ ...usual, ...answers }, matter, registers)}
      // Kept until it is really announced.
      onSend={(answers) => {
        const given = { ...usual, ...answers }
        setReady({ ...answers, registerId: registerIdIn(given, matter, registers) })
        return Promise.resolve(false)
      }}
    />
  )
}

interface LastLookProps extends AnnounceFormProps {
  readonly said: Announcement
  readonly place: string
  readonly onBack: () => void
}

function LastLook({ matter, registers, said, place, onBack }: LastLookProps) {
  const command = useCommand('ballots', 'announce')
  const { idFor, settled } = useCommandIds()
  const kept = useKept<Answers>(place, {})
  const register = registers.find(({ id }) => id === said.registerId)
  const tooSoon = shortNotice(said.ruleId, Date.now(), said.opensAt)
  async function send() {
    const result = await command.run({ ...said, id: idFor(JSON.stringify([matter.id, said])), matterId: matter.id })
    settled(result)
    if (!result.ok) return
    kept.done()
    void Taro.redirectTo({ url: routes.decisionDesk(result.value.id) })
  }
  return (
    <View className="stack">
      <Notice title={words.lastTitle}>{words.lastHelp}</Notice>
      <Card title={said.question}>
        <Said what={words.choices} text={said.choices === 'yesNo' ? words.yesNo : words.options} />
        {said.subject ? <Said what={words.subject} text={subjectWords[said.subject]} /> : null}
        <Said what={words.rule} text={ruleWords[said.ruleId]} />
        <Said what={words.mode} {...modeSaid[said.mode]} />
        <Said what={words.register} text={register?.name ?? ''} />
        <Said what={words.from} text={formatFull(said.opensAt)} />
        <Said what={words.until} text={formatFull(said.closesAt)} />
        <Said what={words.proxies} text={words.proxiesSaid(said.proxyLimit)} />
      </Card>
      {tooSoon ? <Notice look="alert">{words.shortNotice(tooSoon.days, tooSoon.source)}</Notice> : null}
      {command.refusal ? <RefusalNotice refusal={command.refusal} /> : null}
      <Button look="primary" wide busy={command.busy} onPress={() => void send()}>
        {words.send}
      </Button>
      <Button wide disabled={command.busy} onPress={onBack}>
        {words.back}
      </Button>
    </View>
  )
}

const modeSaid = {
  open: { text: words.open, note: words.openNote },
  secret: { text: words.secret, note: words.secretNote },
} as const

interface SaidProps {
  readonly what: string
  readonly text: string
  readonly note?: string
}

/** What was asked, and what was answered below it. */
function Said({ what, text, note }: SaidProps) {
  return (
    <View className="ballot__part">
      <View className="ballot__note">{what}</View>
      <View className="ballot__text">{text}</View>
      {note === undefined ? null : <View className="ballot__note">{note}</View>}
    </View>
  )
}
