// A hearing or coordination meeting of a matter: called with an agenda, signed in to by code, ended with minutes.
import type { OrgLevel } from '@core/district/org-unit'

export const meetingKinds = ['hearing', 'coordination', 'council'] as const
export type MeetingKind = (typeof meetingKinds)[number]

export interface Meeting {
  readonly matterId: string
  readonly kind: MeetingKind
  readonly title: string
  readonly place: string
  /** Epoch ms. */
  readonly startsAt: number
  readonly agenda: readonly string[]
  /** What the QR at the table says, `m=<code>`: one of 32^10. */
  readonly code: string
  /** Said by hand, of people without a phone. */
  readonly namesOnPaper: number
  readonly minutes: { readonly text: string; readonly at: number; readonly byName: string } | null
  readonly calledBy: string
  readonly calledAt: number
  readonly updatedAt: number
  readonly demo: boolean
}

/** Around its beginning, in hours: the early ones are there by then, and nobody signs in from home the next day. */
export const signInHours = { before: 2, after: 6 } as const

/** Id `<meeting>:<account>`: the same person signs in once. */
export interface SignIn {
  readonly meetingId: string
  readonly accountId: string
  readonly at: number
}

/** Id `<matter>:<account>`: how those concerned judge what came of it; a second word replaces the first. */
export interface MatterRating {
  readonly matterId: string
  readonly accountId: string
  readonly rating: 'satisfied' | 'acceptable' | 'dissatisfied'
  readonly comment: string
  readonly at: number
}

/** A body that works on matters: the steward alliance of an estate, the council of a grid. */
export const bodyKinds = ['stewardAlliance', 'gridCouncil'] as const
export type BodyKind = (typeof bodyKinds)[number]

/** The council of a grid sits at its branch; the alliance of an estate at the community. */
export function fitsBody(kind: BodyKind, level: OrgLevel): boolean {
  return level === (kind === 'gridCouncil' ? 'gridBranch' : 'community')
}

export interface CouncilBody {
  readonly kind: BodyKind
  readonly name: string
  readonly unitId: string
  readonly unitName: string
  readonly path: readonly string[]
  /** What it meets about and when, in words. */
  readonly about: string
  readonly members: readonly { readonly name: string; readonly role: string }[]
  readonly updatedAt: number
  /** 0 while it stands. */
  readonly endedAt: number
  readonly demo: boolean
}
