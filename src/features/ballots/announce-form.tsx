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
import { ListRow } from '@/ui/list-row'
import { Notice } from '@/ui/notice'
import { RefusalNotice } from '@/ui/refusal-notice'
import { routes } from '@/ui/routes'
import { formatFull } from '@/ui/time'
import { announceWords, ruleWords, subjectWords } from '@/ui/words/ballot-desk'
import { announceFaults, announceFields, registerIdIn } from './announce-fields'
import { announcementIn, usualAnswers, type Announcement } from './announcement-draft'

const words = announceWords

interface AnnounceFormProps {
  readonly matter: MatterView
  readonly registers: readonly RegisterView[]
}

export function AnnounceForm({ matter, registers }: AnnounceFormProps) {
  const [usual] = useState(() => usualAnswers(matter, Date.now()))
  const place = `announce.${matter.id}`
  const [ready, setReady] = useState<Answers>()
  if (ready)
    return (
      <LastLook
        matter={matter}
        registers={registers}
        said={announcementIn(ready, usual)}
        place={place}
        onBack={() => setReady(undefined)}
      />
    )
  return (
    <FieldsForm
      place={place}
      title={matter.title}
      fields={(answers) => announceFields({ ...usual, ...answers }, matter, registers)}
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
      <Card title={said.question} flush>
        <ListRow title={said.choices === 'yesNo' ? words.yesNo : words.options} note={words.choices} />
        {said.subject ? <ListRow title={subjectWords[said.subject]} note={words.subject} /> : null}
        <ListRow title={ruleWords[said.ruleId]} note={words.rule} />
        <ListRow
          title={said.mode === 'open' ? words.open : words.secret}
          note={said.mode === 'open' ? words.openNote : words.secretNote}
        />
        <ListRow title={register?.name ?? ''} note={words.register} />
        <ListRow title={formatFull(said.opensAt)} note={words.from} />
        <ListRow title={formatFull(said.closesAt)} note={words.until} />
        <ListRow title={words.proxiesSaid(said.proxyLimit)} note={words.proxies} />
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
