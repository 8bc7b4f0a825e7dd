// Who of a line has a seat: the first standing tickets, as many as there are seats; everybody after waits.

/** `ahead`: standing tickets with a lower number. */
export function hasSeat(ahead: number, seats: number): boolean {
  return ahead < seats
}

/** How many wait up to and with this one; 0 with a seat. */
export function placeInList(ahead: number, seats: number): number {
  return hasSeat(ahead, seats) ? 0 : ahead - seats + 1
}

export function takenOf(standing: number, seats: number): { readonly taken: number; readonly waiting: number } {
  return { taken: Math.min(standing, seats), waiting: Math.max(0, standing - seats) }
}

/**
 * Of the tickets of one turn only the lowest counts, which is the one the sign-up names, and only while that turn stands.
 * Since numbers have no gaps, a later ticket never has a lower number: what is lowest once stays so. `open`: the sign-up as
 * it was read does not say yet; a ticket is never voided on such grounds, since void is for good.
 */
export function fateOf(
  ticket: { readonly number: number; readonly turn: number },
  signUp: { readonly state: 'standing' | 'withdrawn'; readonly turn: number; readonly ticket: number },
): 'counts' | 'dead' | 'open' {
  if (ticket.turn > signUp.turn) return 'open'
  if (ticket.turn < signUp.turn || signUp.state === 'withdrawn') return 'dead'
  if (signUp.ticket === 0) return 'open'
  return ticket.number === signUp.ticket ? 'counts' : 'dead'
}
