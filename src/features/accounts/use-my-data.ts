// A copy of everything kept about me, and its deletion.
import { useState } from 'react'
import { phone } from '@/platform/phone'
import { forgetAnswers } from '@/rpc/kept-answers'
import { useCommand } from '@/rpc/use-command'

const fileName = 'zhibu-jiayuan.json'

export function useExportData() {
  const { busy, refusal, run: ask } = useCommand('accounts', 'exportData')
  const [outcome, setOutcome] = useState<'saved' | 'copied' | 'failed'>()
  const run = async () => {
    setOutcome(undefined)
    const result = await ask({})
    if (result.ok) setOutcome(await phone.giveFile(fileName, JSON.stringify(result.value, null, 2)))
  }
  return { busy, refusal, outcome, run }
}

export function useEraseData(onErased: () => void) {
  const { busy, refusal, run: ask } = useCommand('accounts', 'eraseData')
  const [done, setDone] = useState(false)
  const run = async () => {
    const result = await ask({ sure: true })
    if (!result.ok) return
    forgetAnswers()
    setDone(true)
    onErased()
  }
  return { busy, refusal, done, run }
}
