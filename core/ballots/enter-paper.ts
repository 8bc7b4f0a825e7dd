// A paper ballot looked at by two people who do not see each other's entry: only what both read the same counts.
import { ok, refuse, type Result } from '@core/kernel/result'
import type { BallotMode, PaperEntry } from './decision'

export interface PaperLook {
  readonly decisionId: string
  readonly slip: string
  readonly choice: string
  readonly personId: string
  /** Epoch ms. */
  readonly at: number
}

/**
 * Said again by the same person it is the same entry. Two looks that differ wait for another pair. What both read the
 * same stays so in a secret vote, where it lies in the box; in an open one a later paper is another pair, and the last counts.
 */
export function enterPaper(before: PaperEntry | undefined, look: PaperLook, mode: BallotMode): Result<PaperEntry> {
  const { decisionId, slip, ...said } = look
  const anew: PaperEntry = { decisionId, slip, first: said, second: null, state: 'first' }
  if (!before) return ok(anew)
  if (isSaidAgain(before, look)) return ok(before)
  if (before.state === 'agreed' && mode === 'secret') return refuse('conflict', 'paper.entered-already', { field: 'slip' }) // prettier-ignore
  if (before.state !== 'first' || before.first.personId === look.personId) return ok(anew)
  return ok({ ...before, second: said, state: before.first.choice === look.choice ? 'agreed' : 'differs' })
}

function isSaidAgain({ first, second }: PaperEntry, { personId, choice }: PaperLook): boolean {
  const looks = second === null ? [first] : [first, second]
  return looks.some((one) => one.personId === personId && one.choice === choice)
}
