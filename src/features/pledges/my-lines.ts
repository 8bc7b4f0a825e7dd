// What one has taken on as lines to read: what it is called, and how it stands.
import type { MyPledges } from '@core/pledges/pledges-views'
import { myPledgeWords as words, pledgeWords } from '@/ui/words/pledges'

export interface PledgeLine {
  readonly key: string
  readonly id: string
  readonly name: string
  readonly note: string
}

interface MyLines {
  readonly posts: readonly PledgeLine[]
  readonly families: readonly PledgeLine[]
  readonly problems: readonly PledgeLine[]
}

export function linesOf({ posts, families, problems }: MyPledges, dayOf: (at: number) => string): MyLines {
  return {
    posts: posts.map(({ pledgeId, id, title, hours, placeName, until, mayRenew }) => ({
      key: pledgeId,
      id,
      name: title,
      note: noted([placeName, hours, words.until(dayOf(until)), mayRenew ? words.mayRenew : '']),
    })),
    families: families.map(({ pledgeId, id, label, placeName, state, agreedAt }) => ({
      key: pledgeId,
      id,
      name: label === '' ? pledgeWords.withdrawnFamily : label,
      note: noted([
        words.family[state === 'ended' && agreedAt === 0 ? 'tookBack' : state],
        state === 'asked' || state === 'agreed' ? placeName : '',
      ]),
    })),
    problems: problems.map(({ pledgeId, id, title, partnerUnitId, problemState, isDone }) => ({
      key: pledgeId,
      id,
      name: title,
      note: noted([words.problem[isDone ? 'done' : problemState], partnerUnitId === '' ? '' : words.forUnit]),
    })),
  }
}

function noted(parts: readonly string[]): string {
  return parts.filter(Boolean).join(' · ')
}
