// The letter's code: scanned by the app, brought along by the phone's camera, or typed. One that was brought along is
// taken up only after a yes: nobody who scans a letter knows what the scan does.
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
  if (form.asked !== undefined) return null
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

/** What the code is and what taking it up means, before it is. */
export function LetterAsked({ form }: { readonly form: LetterForm }) {
  const { asked, busy, refusal, claim, decline } = form
  if (form.declined) return <Notice>{words.declined}</Notice>
  if (asked === undefined) return null
  return (
    <Card title={words.asked}>
      <View className="stack">
        <View className="ballot__text">{words.askedText}</View>
        <View className="ballot__text">{words.askedWhose}</View>
        {refusal ? <RefusalNotice refusal={refusal} /> : null}
        <Button look="primary" wide busy={busy} onPress={() => void claim(asked)}>
          {words.askedYes}
        </Button>
        <Button wide disabled={busy} onPress={decline}>
          {words.askedNo}
        </Button>
      </View>
    </Card>
  )
}

interface ClaimedProps {
  readonly form: LetterForm
  /** There is something to vote on, in the list below. */
  readonly hasVotes: boolean
}

export function ClaimedNotice({ form: { claimed }, hasVotes }: ClaimedProps) {
  if (!claimed) return null
  return (
    <Notice icon="check" title={words.done(claimed.registerName)}>
      {claimed.units.length > 0 ? <View>{words.doneUnits(unitsText(claimed.units))}</View> : null}
      {hasVotes ? <View>{words.doneNext}</View> : null}
    </Notice>
  )
}
