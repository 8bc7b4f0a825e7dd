// Ids made from what a document is about, so that the same thing written twice is one.
import { createHash } from 'node:crypto'

export function signUpId(activityId: string, shiftId: string, accountId: string): string {
  return createHash('sha256').update(`${activityId}|${shiftId}|${accountId}`).digest('hex')
}

export function shiftKeyOf(activityId: string, shiftId: string): string {
  return `${activityId}:${shiftId}`
}

export function ticketId(shiftKey: string, number: number): string {
  return `${shiftKey}:${number}`
}

/** Of somebody who joined by account; the import names persons (`importedMemberId`). */
export function memberId(teamId: string, accountId: string): string {
  return createHash('sha256').update(`${teamId}|${accountId}`).digest('hex')
}

export function importedMemberId(teamId: string, personId: string): string {
  return `${teamId}:${personId}`
}

/** Without letters that look like digits, since people type it. */
const letters = 'ABCDEFGHJKLMNPQRSTUVWXYZ23456789'
const codeLength = 12

/** 60 bits: no two activities of a district meet. */
export function activityCode(activityId: string): string {
  const digest = createHash('sha256').update(`activity ${activityId}`).digest()
  return [...digest.subarray(0, codeLength)].map((byte) => letters[byte % letters.length]).join('')
}
