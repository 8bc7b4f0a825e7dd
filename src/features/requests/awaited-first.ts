// My requests in the order in which they ask something of me: answers that wait for my word, what is under way, the rest.
import type { Queue } from '@core/requests/life'

const rank: Readonly<Record<Queue, number>> = { waiting: 0, toDo: 1, done: 2 }

export function awaitedFirst<R extends { readonly queue: Queue }>(requests: readonly R[]): readonly R[] {
  return [...requests].sort((a, b) => rank[a.queue] - rank[b.queue])
}
