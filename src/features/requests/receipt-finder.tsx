// The number on the paper, typed in or scanned.
import { View } from '@tarojs/components'
import { useState } from 'react'
import { canScan, scan } from '@/platform/scan'
import { Button } from '@/ui/button'
import { Card } from '@/ui/card'
import { Field } from '@/ui/field'
import { requestWords } from '@/ui/words/requests'
import { readReceiptCode } from './receipt-code'

const words = requestWords.receipt

export function ReceiptFinder({ onCode }: { readonly onCode: (code: string) => void }) {
  const [typed, setTyped] = useState('')
  const [fault, setFault] = useState<string>()
  function read(said: string, otherwise: string) {
    const code = readReceiptCode(said)
    setFault(code === undefined ? otherwise : undefined)
    if (code !== undefined) onCode(code)
  }
  async function scanNow() {
    const scanned = await scan()
    if (scanned.ok) read(scanned.value, words.notAReceipt)
  }
  return (
    <Card>
      <View className="stack">
        <Field
          label={words.ask}
          help={words.askHelp}
          value={typed}
          maxLength={24}
          error={fault}
          onInput={setTyped}
          onConfirm={() => read(typed, words.notWhole)}
        />
        <Button look="primary" wide onPress={() => read(typed, words.notWhole)}>
          {words.look}
        </Button>
        {canScan ? (
          <Button wide icon="scan" onPress={() => void scanNow()}>
            {words.scan}
          </Button>
        ) : null}
      </View>
    </Card>
  )
}
