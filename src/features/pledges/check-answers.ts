// What staff say after looking at a problem that is said to be solved.
import type { Answers } from '@/ui/form-field'
import { pledgeWords } from '@/ui/words/pledges'
import { problemWords as words } from '@/ui/words/pledges-problems'

/** A reason is given for what is missing; where it is solved there is none. */
export function checkSaid({ done, reason = '' }: Answers) {
  return { done: done === 'yes', reason: done === 'yes' ? '' : reason }
}

export function checkFaults({ done, reason = '' }: Answers): Answers {
  if (!done) return { done: pledgeWords.chooseOne }
  return done === 'no' && reason.trim() === '' ? { reason: words.checkReasonMissing } : {}
}
