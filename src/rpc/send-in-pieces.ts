// A file in pieces, so that a broken net costs a piece and not the whole: what arrived stays, the next piece begins
// there, in this try or after a restart of the phone.
import { ok, type Result } from '@core/kernel/result'

export interface UploadState {
  /** Bytes that have arrived. */
  readonly offset: number
  readonly complete: boolean
  readonly file: string
}

export interface PieceLine {
  /** How far this upload has come. */
  state(): Promise<Result<UploadState>>
  /** `length`: of the whole, bytes. */
  put(piece: Blob, offset: number, length: number): Promise<Result<UploadState>>
  wait(ms: number): Promise<void>
}

/** About two seconds on a slow phone net. */
export const pieceBytes = 128 * 1024
/** Failures in a row, without a byte more, after which the rest waits for better times. */
const patience = 4
const firstWaitMs = 500

export async function sendInPieces(whole: Blob, line: PieceLine): Promise<Result<{ readonly file: string }>> {
  let arrived = 0
  let failures = 0
  let state = await line.state()
  for (;;) {
    if (state.ok) {
      const { complete, offset, file } = state.value
      if (complete) return ok({ file })
      if (offset > arrived) failures = 0
      arrived = offset
      state = await line.put(whole.slice(offset, offset + pieceBytes), offset, whole.size)
      if (state.ok) continue
    }
    if (!passes(state.error.reason) || ++failures >= patience) return state
    await line.wait(firstWaitMs * 2 ** (failures - 1))
    state = await line.state()
  }
}

/** The net's own troubles, and a server that has more, or less, than we thought: ask again how far it is. */
function passes(reason: string): boolean {
  return reason.startsWith('net.') || reason === 'upload.offset' || reason === 'server.stopping'
}
