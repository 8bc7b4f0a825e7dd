// The home whose code was scanned: its door is the place.
import { useCallback, useEffect, useRef, useState } from 'react'
import { scan } from '@/platform/scan'
import { call } from '@/rpc/call'
import { requestWords } from '@/ui/words/requests'
import { sentenceOf } from '@/ui/words/refusals'
import type { DraftPlace } from './draft'

export interface ScannedHome {
  readonly fault: string | undefined
  readonly scanNow: () => Promise<void>
}

/** `code`: scanned before this screen was opened; empty otherwise. `codeIn` reads a code out of what was scanned. */
export function useScannedHome(
  code: string,
  codeIn: (scanned: string) => string | undefined,
  onPlace: (place: DraftPlace) => void,
): ScannedHome {
  const [fault, setFault] = useState<string>()
  const tell = useRef(onPlace)
  tell.current = onPlace

  const go = useCallback(async (homeCode: string) => {
    setFault(undefined)
    const home = await call('homes', 'get', { code: homeCode })
    if (home.ok) {
      const { name, position } = home.value
      return tell.current({ source: 'home', homeCode, homeName: name, position })
    }
    // Without a net the code alone will do: the server knows where the home is.
    if (home.error.code === 'internal') return tell.current({ source: 'home', homeCode, homeName: '', position: null })
    setFault(sentenceOf(home.error))
  }, [])
  useEffect(() => {
    if (code !== '') void go(code)
  }, [code, go])

  const scanNow = useCallback(async () => {
    const scanned = await scan()
    if (!scanned.ok) return
    const found = codeIn(scanned.value)
    if (found === undefined) setFault(requestWords.new.notAHome)
    else await go(found)
  }, [codeIn, go])
  return { fault, scanNow }
}
