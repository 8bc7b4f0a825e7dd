// A request while it is being written: kept on the phone from the first letter, so that nothing typed is lost.
import type { Position } from '@core/kernel/position'
import type { LocalPhoto } from '@/platform/photos-port'
import { newId } from '@/platform/new-id'
import { readKept, removeKept, writeKept } from '@/platform/storage'
import type { DraftVoice } from './draft-voice'

export interface DraftPhoto extends LocalPhoto {
  /** The photo's id in the request, and its file's name. */
  readonly id: string
  /** Where the file store keeps it; empty until it is sent. */
  readonly file: string
}

export type DraftPlace =
  | {
      readonly source: 'home'
      readonly homeCode: string
      /** Empty and null where the home could not be looked up for want of a net: its code is enough. */
      readonly homeName: string
      readonly position: Position | null
    }
  | { readonly source: 'location' | 'map'; readonly position: Position }

export interface DraftContact {
  readonly name: string
  readonly phone: string
}

export interface Behalf extends DraftContact {
  readonly relation: string
  readonly agreed: boolean
}

export interface Draft {
  /** The request's id, made here: sending it twice is sending it once. */
  readonly id: string
  readonly serviceCode: string
  readonly description: string
  readonly photos: readonly DraftPhoto[]
  /** Said aloud; null where nothing was. */
  readonly voice: DraftVoice | null
  readonly place: DraftPlace | null
  readonly note: string
  readonly contact: DraftContact
  /** null: for oneself. */
  readonly behalf: Behalf | null
  /** Neighbours may see it without name or number: only where it was said, never by silence. */
  readonly mayShow: boolean
}

export const nobodyElse: Behalf = { name: '', phone: '', relation: '', agreed: false }

/** Where a draft lies on the phone: each person's own, since a phone or a browser may be lent. */
export interface DraftShelf {
  /** The account that writes; empty while nobody is known, as without a net on the first day. */
  readonly owner: string
  /** The id of a waiting request that is being changed; empty for a new one. */
  readonly slot: string
}

/** The draft left on the phone, or a fresh one with the contact said last time. */
export function openDraft(shelf: DraftShelf): Draft {
  return readKept<Draft>(placeOf(shelf)) ?? adopted(shelf) ?? freshDraft(shelf.owner)
}

/** What was written before it was known by whom is theirs now. */
function adopted({ owner, slot }: DraftShelf): Draft | undefined {
  const nobodys = { owner: '', slot }
  if (owner === '') return undefined
  const draft = readKept<Draft>(placeOf(nobodys))
  removeKept(placeOf(nobodys))
  return draft
}

export function freshDraft(owner: string): Draft {
  const contact = readKept<DraftContact>(contactPlaceOf(owner)) ?? { name: '', phone: '' }
  return {
    id: newId(),
    serviceCode: '',
    description: '',
    photos: [],
    voice: null,
    place: null,
    note: '',
    contact,
    behalf: null,
    mayShow: false,
  }
}

export function keepDraft(draft: Draft, shelf: DraftShelf): void {
  writeKept(placeOf(shelf), draft)
}

/** When it was sent: the contact is remembered for the next one, the rest is not. */
export function closeDraft(draft: Draft, shelf: DraftShelf): void {
  writeKept(contactPlaceOf(shelf.owner), draft.contact)
  removeKept(placeOf(shelf))
}

/** Everything of one person's that this file keeps. `slots`: their requests that wait. */
export function forgetDrafts(owner: string, slots: readonly string[]): void {
  for (const slot of ['', ...slots]) removeKept(placeOf({ owner, slot }))
  removeKept(contactPlaceOf(owner))
}

function placeOf({ owner, slot }: DraftShelf): string {
  return `request-draft.${owner}.${slot}`
}

function contactPlaceOf(owner: string): string {
  return `request-contact.${owner}`
}

/** Whether something was said that would be a pity to lose. */
export function isBegun(draft: Draft): boolean {
  return draft.description.trim() !== '' || draft.photos.length > 0 || Boolean(draft.voice)
}
