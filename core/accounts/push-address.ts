// How a phone is reached, and how often it may still ring: WeChat gives one message for each consent.

export interface PushAddress {
  /** The platform's raw id; empty once the account is erased. */
  readonly address: string
  /** Consents given and not yet used or set aside. */
  readonly left: number
  /** Ids of the latest messages that a consent was set aside for, so that trying again takes no second one. */
  readonly taken: readonly string[]
}

/** More agreed notifications than anybody will use: WeChat forgets them anyway when the person leaves. */
export const mostConsents = 20

export function addConsents(current: PushAddress, address: string, times: number): PushAddress {
  return { ...current, address, left: Math.min(mostConsents, current.left + times) }
}

/** The same message takes its consent once. Without one left nothing changes. */
export function takeConsent(current: PushAddress, messageId: string): PushAddress {
  if (current.left <= 0 || current.taken.includes(messageId)) return current
  return { ...current, left: current.left - 1, taken: [...current.taken, messageId].slice(-mostConsents) }
}

/** Never sent after all: the consent is there for another message. */
export function giveBackConsent(current: PushAddress, messageId: string): PushAddress {
  if (!current.taken.includes(messageId)) return current
  const taken = current.taken.filter((id) => id !== messageId)
  return { ...current, left: Math.min(mostConsents, current.left + 1), taken }
}

/** The platform says that there is no consent: what was counted here was wrong. */
export function loseConsents(current: PushAddress): PushAddress {
  return { ...current, left: 0, taken: [] }
}
