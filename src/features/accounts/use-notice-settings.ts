// When the phone rings: changed on the screen at once, then at the server; what it refuses is taken back.
import type { NoticeSettingsView } from '@core/accounts/accounts-api'
import type { NoticeSettings } from '@core/accounts/notice-settings'
import { useState } from 'react'
import { useCommand } from '@/rpc/use-command'

export function useNoticeSettings(known: NoticeSettingsView) {
  const { run, busy, refusal } = useCommand('accounts', 'setNoticeSettings')
  const [chosen, setChosen] = useState<NoticeSettings>(known)
  const [saved, setSaved] = useState(false)
  const choose = async (change: Partial<NoticeSettings>) => {
    // One after the other, so that the last choice is the last one kept.
    if (busy) return
    const { quiet, work, digestAt } = { ...chosen, ...change }
    setChosen({ quiet, work, digestAt })
    setSaved(false)
    const result = await run({ quiet, work, digestAt: [...digestAt] })
    if (result.ok) setSaved(true)
    else setChosen(chosen)
  }
  return { chosen, choose, saved, refusal }
}
