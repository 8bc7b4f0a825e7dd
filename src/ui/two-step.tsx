// What cannot be undone is asked twice, in the page itself.
import { View } from '@tarojs/components'
import { useState } from 'react'
import { Button } from './button'
import { Notice } from './notice'
import { commonWords } from './words/common'
import './two-step.scss'

interface TwoStepProps {
  readonly text: string
  readonly question: string
  readonly sure: string
  readonly busy?: boolean | undefined
  readonly onSure: () => void
}

export function TwoStep({ text, question, sure, busy, onSure }: TwoStepProps) {
  const [asked, setAsked] = useState(false)
  if (!asked)
    return (
      <Button wide onPress={() => setAsked(true)}>
        {text}
      </Button>
    )
  return (
    <View className="two-step">
      <Notice look="alert">{question}</Notice>
      <Button wide onPress={() => setAsked(false)} disabled={busy}>
        {commonWords.keep}
      </Button>
      <Button wide look="primary" busy={busy} onPress={onSure}>
        {sure}
      </Button>
    </View>
  )
}
