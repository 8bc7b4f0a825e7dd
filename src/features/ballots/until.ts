// Until when one may vote, as people say it: 还有 2 天，11月27日 18:00 截止.
import { chinaDay, minuteMs, startOfChinaDay } from '@core/kernel/china-day'
import { formatDay, formatMinute } from '@/ui/time'
import { ballotWords, leftWords } from '@/ui/words/ballots'

/** By days on the calendar; on the last day by hours and minutes. */
export function untilLine(closesAt: number, now: number): string {
  const when = `${formatDay(closesAt, now)} ${clockOf(closesAt)}`
  if (closesAt <= now) return ballotWords.vote.untilOver(when)
  return ballotWords.vote.until(leftUntil(closesAt, now), when)
}

function leftUntil(until: number, now: number): string {
  const days = chinaDay(until) - chinaDay(now)
  if (days > 0) return leftWords.days(days)
  const minutes = Math.ceil((until - now) / minuteMs)
  return minutes >= 60 ? leftWords.hours(Math.floor(minutes / 60)) : leftWords.minutes(minutes)
}

function clockOf(at: number): string {
  return formatMinute(Math.floor((at - startOfChinaDay(at)) / minuteMs))
}
