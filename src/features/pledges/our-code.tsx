// The code of a family's letter: scanned, brought along by the phone's camera, or typed. One that was brought along is
// taken up only after a yes: nobody who scans a letter knows what the scan does. The same code twice is once.
import { View } from '@tarojs/components'
import { useCallback, useState } from 'react'
import type { OurFamily } from '@core/pledges/pledges-views'
import { canScan, scan } from '@/platform/scan'
import { useCommand } from '@/rpc/use-command'
import { Button } from '@/ui/button'
import { Card } from '@/ui/card'
import { Field } from '@/ui/field'
import { RefusalNotice } from '@/ui/refusal-notice'
import { oursWords as words } from '@/ui/words/pledges-ours'
import { readFamilyCode } from './family-code'

interface OurCodeProps {
  /** What the page was opened with; empty where there was no code. */
  readonly said: string
  readonly onClaimed: (family: OurFamily) => void
}

export function OurCode({ said, onClaimed }: OurCodeProps) {
  const [typed, setTyped] = useState('')
  const [unknown, setUnknown] = useState(false)
  const { run, busy, refusal } = useCommand('pledges', 'claimFamily')
  const claim = useCallback(
    async (text: string) => {
      const code = readFamilyCode(text)
      setUnknown(code === undefined)
      if (code === undefined) return
      const result = await run({ code })
      if (result.ok) onClaimed(result.value)
    },
    [run, onClaimed],
  )
  const [isAsked, setIsAsked] = useState(readFamilyCode(said) !== undefined)
  const scanNow = async () => {
    const scanned = await scan()
    if (scanned.ok) await claim(scanned.value)
  }
  if (isAsked)
    return (
      <Card title={words.asked}>
        <View className="stack">
          <View>{words.askedText}</View>
          {refusal ? <RefusalNotice refusal={refusal} /> : null}
          <Button look="primary" wide busy={busy} onPress={() => void claim(said)}>
            {words.askedYes}
          </Button>
          <Button wide disabled={busy} onPress={() => setIsAsked(false)}>
            {words.askedNo}
          </Button>
        </View>
      </Card>
    )
  return (
    <Card title={words.codeTitle}>
      <View className="stack">
        {refusal ? <RefusalNotice refusal={refusal} /> : null}
        {canScan ? (
          <Button look="primary" wide icon="scan" busy={busy} onPress={() => void scanNow()}>
            {words.scan}
          </Button>
        ) : null}
        <Field
          label={words.code}
          help={words.codeHelp}
          maxLength={60}
          value={typed}
          error={unknown ? words.notACode : undefined}
          onInput={setTyped}
          onConfirm={() => void claim(typed)}
        />
        <Button wide look={canScan ? 'plain' : 'primary'} busy={busy} onPress={() => void claim(typed)}>
          {words.send}
        </Button>
        <View className="field__help">{words.lost}</View>
      </View>
    </Card>
  )
}
