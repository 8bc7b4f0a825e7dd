// The letter's code: scanned by the app, brought along by the phone's camera, or typed.
import { View } from '@tarojs/components'
import { useState } from 'react'
import { canScan, scan } from '@/platform/scan'
import { Button } from '@/ui/button'
import { Card } from '@/ui/card'
import { Field } from '@/ui/field'
import { ListRow } from '@/ui/list-row'
import { Notice } from '@/ui/notice'
import { RefusalNotice } from '@/ui/refusal-notice'
import { ballotWords, unitsText } from '@/ui/words/ballots'
import { readBallotCode } from './ballot-code'
import type { LetterForm } from './use-claim'
import './ballots.scss'

const words = ballotWords.letter

/** Folded where there is already something to vote on. */
export function LetterCard({ form, folded }: { readonly form: LetterForm; readonly folded: boolean }) {
  const [open, setOpen] = useState(false)
  if (folded && !open && !form.refusal)
    return (
      <Card flush>
        <ListRow icon="plus" title={words.open} note={words.openNote} onPress={() => setOpen(true)} />
      </Card>
    )
  return <OpenLetter form={form} />
}

function OpenLetter({ form }: { readonly form: LetterForm }) {
  const [typed, setTyped] = useState('')
  const [unknown, setUnknown] = useState(false)
  const read = (said: string) => {
    const code = readBallotCode(said)
    setUnknown(code === undefined)
    if (code !== undefined) void form.claim(code)
  }
  const scanNow = async () => {
    const scanned = await scan()
    if (scanned.ok) read(scanned.value)
  }
  return (
    <Card title={words.title}>
      <View className="stack">
        <View className="ballot__text">{words.lead}</View>
        {form.refusal ? <RefusalNotice refusal={form.refusal} /> : null}
        {canScan ? (
          <Button look="primary" wide icon="scan" busy={form.busy} onPress={() => void scanNow()}>
            {words.scan}
          </Button>
        ) : null}
        <Field
          label={words.label}
          help={words.help}
          maxLength={60}
          value={typed}
          error={unknown ? words.notACode : undefined}
          onInput={setTyped}
          onConfirm={() => read(typed)}
        />
        <Button wide look={canScan ? 'plain' : 'primary'} busy={form.busy} onPress={() => read(typed)}>
          {words.send}
        </Button>
        <View className="ballot__note">{words.lost}</View>
      </View>
    </Card>
  )
}

export function ClaimedNotice({ form: { claimed } }: { readonly form: LetterForm }) {
  if (!claimed) return null
  return (
    <Notice icon="check" title={words.done(claimed.registerName)}>
      {claimed.units.length > 0 ? <View>{words.doneUnits(unitsText(claimed.units))}</View> : null}
      <View>{words.doneNext}</View>
    </Notice>
  )
}
