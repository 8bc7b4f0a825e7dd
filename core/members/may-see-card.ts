// Who sees a member's card: its owner, and those the owner chose.
import type { MemberCard } from './member-card'
import type { DeedKind } from './deed'

/** What is asked of somebody who wants to see it. */
export interface Viewer {
  readonly personId: string
  /**
   * The units over which the viewer holds something, and the grid branches above them. Not the communities and districts
   * above: who stands in one of those itself is shown to those of it, not to all that lies below.
   */
  readonly unitIds: ReadonlySet<string>
}

export function maySeeCard(personId: string, card: MemberCard, viewer: Viewer): boolean {
  if (viewer.personId !== '' && viewer.personId === personId) return true
  switch (card.shownTo) {
    case 'nobody':
      return false
    case 'ownGrid':
      return viewer.unitIds.has(card.branchId)
    case 'home':
      return true
  }
}

/**
 * Which kinds of deeds a viewer may count and open. Days at homes are the member's own business: shown to others they
 * would be a track of where somebody was.
 */
export function seenKinds(
  personId: string,
  card: MemberCard,
  viewer: Viewer,
  all: readonly DeedKind[],
): readonly DeedKind[] {
  if (viewer.personId !== '' && viewer.personId === personId) return all
  if (!card.showsDeeds || !maySeeCard(personId, card, viewer)) return []
  return all.filter((kind) => kind !== 'visit')
}
