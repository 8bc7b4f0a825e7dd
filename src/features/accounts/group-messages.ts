// Messages alike (the same kind on the same day) as one line, where the newest of them stands.
import type { MessageView } from '@core/accounts/accounts-api'
import { chinaDay } from '@core/kernel/china-day'

/** One message, or several alike, newest first. */
export interface MessageGroup {
  readonly key: string
  readonly messages: readonly MessageView[]
}

/** Newest first, as they come; nothing is left out. */
export function groupMessages(messages: readonly MessageView[]): readonly MessageGroup[] {
  const groups = new Map<string, MessageView[]>()
  for (const message of messages) {
    const key = `${message.kind}:${chinaDay(message.at)}`
    const alike = groups.get(key)
    if (alike) alike.push(message)
    else groups.set(key, [message])
  }
  return [...groups].map(([key, alike]) => ({ key, messages: alike }))
}
