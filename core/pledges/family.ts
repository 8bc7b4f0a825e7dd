// A family in need (认亲人), as told to those who may help: no name, no door, no picture. How to reach it is kept apart.
import type { Deed } from '@core/members/deed'

/** Who comes to one family at most: more would be a crowd at the door. */
export const adoptersEach = 3

export const consentWays = ['in-person', 'paper', 'phone-app'] as const
export type ConsentWay = (typeof consentWays)[number]

/** That the family wants this, and that sensitive data about it may be kept (asked for apart, PIPL arts. 28–29). */
export interface FamilyConsent {
  readonly state: 'given' | 'withdrawn'
  /** Epoch ms of what `state` says. */
  readonly at: number
  readonly how: ConsentWay
  /** Person id of the staff; empty where the family said so on its own phone. */
  readonly recordedBy: string
  /** The separate consent to sensitive data: when it was given, and how. */
  readonly sensitive: { readonly at: number; readonly how: ConsentWay }
}

/** Who of the family said it, and how it reached the staff who wrote it down. */
export const spokenWays = ['in-person', 'telephone', 'paper'] as const
export type SpokenWay = (typeof spokenWays)[number]
export const speakers = ['self', 'relative'] as const
export type Speaker = (typeof speakers)[number]

/** `asked`: waits for the family. `agreed`: only now the contact can be seen, by this one. The rest is over. */
export type AdoptionState = 'asked' | 'agreed' | 'declined' | 'ended'

export interface Adoption {
  readonly pledgeId: string
  /** All of who it is is empty after an erasure. */
  readonly accountId: string
  readonly personId: string
  readonly name: string
  /** Where they are a party member, as it was called when they asked; the family knows them by it. */
  readonly unitName?: string
  readonly state: AdoptionState
  /** Epoch ms; 0 while it has not happened. */
  readonly askedAt: number
  readonly agreedAt: number
  readonly endedAt: number
  readonly endedBy: FamilySide | ''
  /** Of the asking: said again, it is the same. */
  readonly commandId: string
  /** Null while unanswered, or where the family answered on its own phone. */
  readonly spoken: SpokenWord | null
}

/** The family's word, written down by staff. */
export interface SpokenWord {
  readonly who: Speaker
  readonly how: SpokenWay
  /** Epoch ms: when it was said. */
  readonly at: number
  /** Person id and name of who wrote it down. */
  readonly recordedBy: string
  readonly recorderName: string
}

export type FamilySide = 'staff' | 'family' | 'adopter'

export type FamilyHappening =
  | { readonly type: 'entered' }
  | { readonly type: 'codeRenewed' }
  | { readonly type: 'contactChanged' }
  | { readonly type: 'claimed' }
  | { readonly type: 'asked'; readonly pledgeId: string }
  | { readonly type: 'agreed'; readonly pledgeId: string }
  | { readonly type: 'declined'; readonly pledgeId: string }
  | { readonly type: 'ended'; readonly pledgeId: string }
  | { readonly type: 'withdrawn' }

export interface FamilyActor {
  readonly side: FamilySide
  /** Never those of the family itself. */
  readonly personId: string
  readonly name: string
}

export type FamilyFact = FamilyHappening & { readonly at: number; readonly by: FamilyActor }

export interface Family {
  /** Who it is, without saying who: 一位独居老人，住二楼. Empty after a withdrawal, as `needs` are. */
  readonly label: string
  readonly needs: readonly string[]
  /** By which staff over it tell it from others, such as the day of a visit. Empty or absent: none; none after a withdrawal. */
  readonly mark?: string
  readonly unitId: string
  readonly path: readonly string[]
  /** The nearest home: walking time is told to there, so that the true position is never told. */
  readonly placeId: string
  readonly consent: FamilyConsent
  /** Of the family; empty until it takes up its letter's code. */
  readonly accountId: string
  /** Of the letter in force; older letters are void. */
  readonly codeHash: string
  readonly codeUntil: number
  /** Whose hold a new letter ended, and when (epoch ms): still to be told. */
  readonly letGo: readonly { readonly accountId: string; readonly at: number }[]
  /** Those under way, and the latest that are over. */
  readonly adoptions: readonly Adoption[]
  readonly state: 'open' | 'withdrawn'
  /** Person id of the staff, or `import`. */
  readonly enteredBy: string
  readonly enteredAt: number
  readonly updatedAt: number
  readonly log: readonly FamilyFact[]
  readonly delivered: number
  /** What is still to be noted on members' cards. */
  readonly deeds: readonly Deed[]
  readonly demo: boolean
}

/** How to reach a family; id is the family's. Written by staff, read by nobody but the family and an agreed adopter. */
export interface FamilyContact {
  readonly name: string
  readonly phone: string
  readonly address: string
  /** The family has withdrawn: it is blank and stays so. */
  readonly closed: boolean
}

/** By the hash of the letter's code. */
export interface FamilyCode {
  readonly familyId: string
}
