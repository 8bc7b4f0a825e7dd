// What a request was answered, by who handles it or by who answered the one it was merged into.
import { queueOf, type RequestStatus } from './life'
import type { RequestFact } from './fact'

export interface Answer {
  readonly text: string
  readonly at: number
}

/** In the order they were given. */
export function answersIn(log: readonly RequestFact[]): readonly Answer[] {
  return log.flatMap((fact) => (isAnswer(fact) ? [{ text: fact.text, at: fact.at }] : []))
}

/** The answer that stands: none while somebody works on it again, whatever was answered before. */
export function standingAnswer<A extends Answer>(status: RequestStatus, answers: readonly A[]): A | undefined {
  return queueOf(status) === 'toDo' ? undefined : answers.at(-1)
}

function isAnswer(fact: RequestFact): fact is Extract<RequestFact, { type: 'answered' | 'followed' }> {
  return fact.type === 'answered' || (fact.type === 'followed' && fact.what === 'answered')
}
