// One paper ballot: its number where it has one, and what is ticked on it.
import { View } from '@tarojs/components'
import { useState } from 'react'
import type { DecisionView } from '@core/ballots/ballots-api'
import type { PaperEntry } from '@core/ballots/decision'
import { useCommand } from '@/rpc/use-command'
import { Button } from '@/ui/button'
import { Card } from '@/ui/card'
import { ChoiceList } from '@/ui/choice'
import { Field, FieldError } from '@/ui/field'
import { RefusalNotice } from '@/ui/refusal-notice'
import { paperWords as words } from '@/ui/words/ballot-desk'
import { commonWords } from '@/ui/words/common'
import { readPaperNumber } from './paper-number'
import './ballots.scss'

export function NumberForm({ onNumber }: { readonly onNumber: (number: string) => void }) {
  const [typed, setTyped] = useState('')
  const [isWrong, setIsWrong] = useState(false)
  const next = () => {
    const number = readPaperNumber(typed)
    setIsWrong(number === undefined)
    if (number !== undefined) onNumber(number)
  }
  return (
    <Card title={words.enter}>
      <View className="stack">
        <Field
          label={words.number}
          help={words.numberHelp}
          kind="tel"
          maxLength={20}
          value={typed}
          error={isWrong ? words.numberFault : undefined}
          onInput={setTyped}
          onConfirm={next}
        />
        <Button look="primary" wide onPress={next}>
          {words.next}
        </Button>
      </View>
    </Card>
  )
}

interface PaperEntryFormProps {
  readonly view: DecisionView
  readonly slip: string
  readonly name: string
  readonly onDone: (state: PaperEntry['state']) => void
  readonly onClose: () => void
}

export function PaperEntryForm({ view, slip, name, onDone, onClose }: PaperEntryFormProps) {
  const command = useCommand('ballots', 'enterPaper')
  const [choice, setChoice] = useState('')
  const [tried, setTried] = useState(false)
  async function send() {
    setTried(true)
    if (choice === '') return
    const result = await command.run({ decisionId: view.id, slip, choice })
    if (result.ok) onDone(result.value.state)
  }
  return (
    <Card title={words.choice}>
      <View className="stack">
        <View className="ballot__strong">{words.of(name)}</View>
        <View className="ballot__text">{view.question}</View>
        <ChoiceList
          label={words.choice}
          options={view.options.map(({ id, text }) => ({ value: id, text }))}
          value={choice}
          onChoose={setChoice}
        />
        <FieldError error={tried && choice === '' ? words.choiceFirst : undefined} />
        {command.refusal ? <RefusalNotice refusal={command.refusal} /> : null}
        <Button look="primary" wide busy={command.busy} onPress={() => void send()}>
          {words.send}
        </Button>
        <Button wide disabled={command.busy} onPress={onClose}>
          {commonWords.keep}
        </Button>
      </View>
    </Card>
  )
}
