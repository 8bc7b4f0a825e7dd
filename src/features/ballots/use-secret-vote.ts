// A secret vote: written on the slips of this phone, then sent one by one in the background until each is acknowledged.
import { useCallback, useEffect, useRef, useState } from 'react'
import type { Refusal, Result } from '@core/kernel/result'
import { useOnline } from '@/platform/use-online'
import { progressOf, sendWaiting, writeChoice, type CastProgress } from './cast-slips'
import { secretLine } from './secret-line'
import { keptVote, type VoteName } from './slip-keeper'
import type { SlipsHeld } from './use-slips'
import { noVoting, type GivenVote, type Voting } from './voting'

/** How often the screen looks how far it is, and how often what waits is tried again. */
const lookMs = 400
const againMs = 20_000
const nothing: CastProgress = { choice: '', slips: 0, onTheirWay: 0 }

export function useSecretVote(given: GivenVote | undefined, held: SlipsHeld): Voting {
  const [sending, setSending] = useState(false)
  const [writing, setWriting] = useState(false)
  const [refusal, setRefusal] = useState<Refusal>()
  const progress = useProgress(given, sending || writing)
  const online = useOnline()
  const flying = useRef(0)

  const carry = useCallback(async (sent: Promise<Result<CastProgress>>) => {
    flying.current++
    setSending(true)
    setRefusal(undefined)
    const result = await sent
    flying.current--
    setSending(flying.current > 0)
    if (!result.ok) setRefusal(result.error)
  }, [])
  const waits = given?.isOpen === true && progress.onTheirWay > 0
  const place = given ? `${given.owner}:${given.view.id}:${given.mine.electorKey}` : ''
  useEffect(() => {
    if (!given || !waits || !online) return
    const send = () => {
      if (flying.current === 0) void carry(sendWaiting(given.view, nameOf(given), secretLine))
    }
    send()
    const timer = setInterval(send, againMs)
    return () => clearInterval(timer)
    // Not each time the same vote is told anew.
  }, [place, waits, online, carry])

  if (!given) return noVoting
  const lacking = held[given.mine.electorKey]
  return {
    isReady: lacking === null || progress.slips > 0,
    busy: writing,
    refusal: refusal ?? (progress.slips > 0 ? undefined : (lacking ?? undefined)),
    changedElsewhere: false,
    choice: progress.choice,
    slips: progress.slips,
    onTheirWay: progress.onTheirWay,
    async cast(choice) {
      setWriting(true)
      setRefusal(undefined)
      const written = await writeChoice(given.view, nameOf(given), choice, secretLine)
      setWriting(false)
      if (!written.ok) setRefusal(written.error)
      else void carry(sendWaiting(given.view, nameOf(given), secretLine))
      return written.ok
    },
  }
}

/** Read from the phone's own storage, where the sender writes it. */
function useProgress(given: GivenVote | undefined, moving: boolean): CastProgress {
  const [, look] = useState(0)
  useEffect(() => {
    if (!moving) return
    const timer = setInterval(() => look((count) => count + 1), lookMs)
    return () => clearInterval(timer)
  }, [moving])
  const kept = given && keptVote(nameOf(given))
  return kept ? progressOf(kept) : nothing
}

function nameOf({ view, mine, owner }: GivenVote): VoteName {
  return { owner, decisionId: view.id, electorKey: mine.electorKey }
}
