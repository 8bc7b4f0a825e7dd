// Hands in a list piece by piece: what has arrived is not sent again when the net fails in between.
import { useCallback, useRef, useState } from 'react'
import type { RegisterView } from '@core/ballots/ballots-api'
import type { Refusal } from '@core/kernel/result'
import { newId } from '@/platform/new-id'
import { call, type Sent } from '@/rpc/call'

/** What the list is; the pieces are added. */
export type RegisterHead = Pick<Sent<'ballots', 'putRegister'>, 'id' | 'kind' | 'name' | 'unitId' | 'scopeName'>

export interface RegisterUpload {
  readonly busy: boolean
  /** Of how many pieces. */
  readonly sent: number
  readonly pieces: number
  readonly refusal: Refusal | undefined
  /** The register as it is now; undefined where something failed. */
  readonly send: (head: RegisterHead, pieces: readonly string[]) => Promise<RegisterView | undefined>
  readonly forget: () => void
}

interface Upload {
  readonly intention: string
  readonly uploadId: string
  next: number
}

export function useRegisterUpload(): RegisterUpload {
  const upload = useRef<Upload>()
  const [busy, setBusy] = useState(false)
  const [sent, setSent] = useState(0)
  const [count, setCount] = useState(0)
  const [refusal, setRefusal] = useState<Refusal>()

  const send = useCallback(async (head: RegisterHead, pieces: readonly string[]) => {
    const intention = JSON.stringify([head, pieces])
    if (upload.current?.intention !== intention) upload.current = { intention, uploadId: newId(), next: 0 }
    const current = upload.current
    setBusy(true)
    setCount(pieces.length)
    setRefusal(undefined)
    const answer = await sendFrom(current, head, pieces, setSent)
    setBusy(false)
    if ('register' in answer) return answer.register
    setRefusal(answer.refusal)
    // A fault is in the list itself: mended it is another upload.
    if (answer.refusal.code !== 'internal') upload.current = undefined
    return undefined
  }, [])
  const forget = useCallback(() => setRefusal(undefined), [])
  return { busy, sent, pieces: count, refusal, send, forget }
}

type Answer = { readonly register: RegisterView } | { readonly refusal: Refusal }

async function sendFrom(
  upload: Upload,
  head: RegisterHead,
  pieces: readonly string[],
  onSent: (sent: number) => void,
): Promise<Answer> {
  onSent(upload.next)
  while (upload.next < pieces.length) {
    const piece = upload.next
    const csv = pieces[piece] ?? ''
    const result = await call('ballots', 'putRegister', { ...head, uploadId: upload.uploadId, piece, pieces: pieces.length, csv }) // prettier-ignore
    if (!result.ok) return { refusal: result.error }
    if (result.value.register) return { register: result.value.register }
    upload.next = piece + 1
    onSent(upload.next)
  }
  // All were taken, and still some are said to be missing: from the beginning the next time.
  upload.next = 0
  return { refusal: { code: 'internal', reason: 'net.broken' } }
}
