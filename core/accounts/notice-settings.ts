// When a person wants the phone to ring: their quiet hours, and for work one by one or gathered into a digest.
import { ok, refuse, type Result } from '@core/kernel/result'

/** Minutes after midnight in China: from inclusive, to exclusive. `from` after `to` goes over midnight. */
export interface QuietHours {
  readonly from: number
  readonly to: number
}

export interface NoticeSettings {
  /** Null: rings at any hour. */
  readonly quiet: QuietHours | null
  /** Of messages about work; one's own matters always come one by one. */
  readonly work: 'each' | 'digest'
  /** Minutes after midnight at which the digest comes, ascending. */
  readonly digestAt: readonly number[]
}

const hour = 60

/**
 * Until the person chooses otherwise: no ringing from 21:00 to 07:00, work one by one, because a
 * request must be taken up within half an hour; whoever gathers it has it at 08:30 and 14:00.
 */
export const usualNotices: NoticeSettings = {
  quiet: { from: 21 * hour, to: 7 * hour },
  work: 'each',
  digestAt: [8.5 * hour, 14 * hour],
}

export function chooseNotices(chosen: NoticeSettings): Result<NoticeSettings> {
  const { quiet, work } = chosen
  if (quiet && quiet.from === quiet.to) return refuse('invalid', 'notice.quiet-empty', { field: 'quiet' })
  const digestAt = [...new Set(chosen.digestAt)].sort((a, b) => a - b)
  if (work === 'digest' && digestAt.length === 0) {
    return refuse('invalid', 'notice.digest-never', { field: 'digestAt' })
  }
  return ok({ quiet, work, digestAt })
}
