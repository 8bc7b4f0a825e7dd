// Signing in by the code on the table: scanned by the app, brought along by the phone's camera, or typed.
import { View } from '@tarojs/components'
import { useState } from 'react'
import { canScan, scan } from '@/platform/scan'
import { Button } from '@/ui/button'
import { Card } from '@/ui/card'
import { Field } from '@/ui/field'
import { RefusalNotice } from '@/ui/refusal-notice'
import { gatheringWords } from '@/ui/words/council-meetings'
import { readMeetingCode } from './meeting-code'
import type { SignInForm } from './use-sign-in'

const words = gatheringWords.meeting

export function SignInCard({ form }: { readonly form: SignInForm }) {
  const [typed, setTyped] = useState('')
  const [unknown, setUnknown] = useState(false)
  const read = (said: string) => {
    const code = readMeetingCode(said)
    setUnknown(code === undefined)
    if (code !== undefined) void form.signIn(code)
  }
  const scanNow = async () => {
    const scanned = await scan()
    if (scanned.ok) read(scanned.value)
  }
  return (
    <Card>
      <View className="stack">
        {form.refusal ? <RefusalNotice refusal={form.refusal} /> : null}
        {canScan ? (
          <Button look="primary" wide icon="scan" busy={form.busy} onPress={() => void scanNow()}>
            {words.signIn}
          </Button>
        ) : null}
        <Field
          label={words.signInCode}
          help={words.signInHelp}
          maxLength={60}
          value={typed}
          error={unknown ? words.notACode : undefined}
          onInput={setTyped}
          onConfirm={() => read(typed)}
        />
        <Button wide look={canScan ? 'plain' : 'primary'} busy={form.busy} onPress={() => read(typed)}>
          {words.signInSend}
        </Button>
      </View>
    </Card>
  )
}
