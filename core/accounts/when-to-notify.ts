// The moment at which a message may ring: at once, when quiet ends, or with the next digest.
import { dayMs, minuteMs, startOfChinaDay } from '@core/kernel/china-day'
import type { Message } from './message'
import type { NoticeSettings, QuietHours } from './notice-settings'

/** `at` itself outside quiet hours; inside, the moment they end. Epoch ms. */
export function quietEnds(quiet: QuietHours | null, at: number): number {
  if (!quiet) return at
  const midnight = startOfChinaDay(at)
  const minute = (at - midnight) / minuteMs
  const { from, to } = quiet
  if (from < to) return from <= minute && minute < to ? midnight + to * minuteMs : at
  if (minute >= from) return midnight + dayMs + to * minuteMs
  return minute < to ? midnight + to * minuteMs : at
}

/** The first digest after `at`, not in quiet hours either. */
export function nextDigest({ digestAt, quiet }: Pick<NoticeSettings, 'digestAt' | 'quiet'>, at: number): number {
  const midnight = startOfChinaDay(at)
  const today = digestAt.map((minute) => midnight + minute * minuteMs)
  const moments = [...today, ...today.map((moment) => moment + dayMs)]
  return quietEnds(quiet, moments.find((moment) => moment > at) ?? at)
}

/** `own`: about the person's own matters; `work`: about what they do here. */
export function whenToNotify(
  { box, urgent }: { readonly box: 'own' | 'work'; readonly urgent: boolean },
  settings: NoticeSettings,
  at: number,
): Pick<Message, 'push' | 'pushAt'> {
  if (urgent) return { push: 'waiting', pushAt: at }
  if (box === 'work' && settings.work === 'digest') return { push: 'digest', pushAt: nextDigest(settings, at) }
  return { push: 'waiting', pushAt: quietEnds(settings.quiet, at) }
}
