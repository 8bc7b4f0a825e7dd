// The deletion of everything kept about me.
import { useState } from 'react'
import { forgetAnswers } from '@/rpc/kept-answers'
import { useCommand } from '@/rpc/use-command'

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
