// The last answer to each question, kept on the phone, so that a bad net still shows what is known.
import { readKept, removeKept, writeKept } from '@/platform/storage'

export interface KeptAnswer<T> {
  readonly value: T
  readonly at: number
}

const listPlace = 'answers'
/** Oldest go first: the phone lends a few megabytes to all of us. */
const most = 60

export function keptAnswer<T>(question: string): KeptAnswer<T> | undefined {
  return readKept<KeptAnswer<T>>(placeOf(question))
}

export function keepAnswer<T>(question: string, value: T, at: number): void {
  const others = (readKept<string[]>(listPlace) ?? []).filter((one) => one !== question)
  const dropped = others.splice(0, Math.max(0, others.length + 1 - most))
  for (const one of dropped) removeKept(placeOf(one))
  if (writeKept(placeOf(question), { value, at })) writeKept(listPlace, [...others, question])
}

/** When another person takes over, and when someone deletes their data. */
export function forgetAnswers(): void {
  for (const one of readKept<string[]>(listPlace) ?? []) removeKept(placeOf(one))
  removeKept(listPlace)
}

function placeOf(question: string): string {
  return `answer:${question}`
}
