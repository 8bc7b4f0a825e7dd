// Who a request belongs to when it is nobody with a phone.

export const erasedAuthor = ''

/** Somebody without a phone, whose request staff wrote down. */
export function walkInAuthor(requestId: string): string {
  return `walk-in:${requestId}`
}

export function isWalkIn(authorId: string): boolean {
  return authorId.startsWith('walk-in:')
}

export function partAuthor(parentId: string): string {
  return `part:${parentId}`
}

/** An account that messages can reach. */
export function isReachable(authorId: string): boolean {
  return authorId !== erasedAuthor && !authorId.includes(':')
}
