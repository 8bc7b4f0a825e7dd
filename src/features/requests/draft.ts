// A request while it is being written: kept on the phone from the first letter, so that nothing typed is lost.
import type { Position } from '@core/kernel/position'
import type { LocalPhoto } from '@/platform/photos-port'
import { newId } from '@/platform/new-id'
import { readKept, removeKept, writeKept } from '@/platform/storage'

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
  readonly place: DraftPlace | null
  readonly note: string
  readonly contact: DraftContact
  /** null: for oneself. */
  readonly behalf: Behalf | null
}

const contactPlace = 'request-contact'
export const nobodyElse: Behalf = { name: '', phone: '', relation: '', agreed: false }

/** The draft left on the phone, or a fresh one with the contact said last time. `slot`: the id of one that waits. */
export function openDraft(slot: string): Draft {
  return readKept<Draft>(placeOf(slot)) ?? freshDraft()
}

export function freshDraft(): Draft {
  const contact = readKept<DraftContact>(contactPlace) ?? { name: '', phone: '' }
  return {
    id: newId(),
    serviceCode: '',
    description: '',
    photos: [],
    place: null,
    note: '',
    contact,
    behalf: null,
  }
}

export function keepDraft(draft: Draft, slot: string): void {
  writeKept(placeOf(slot), draft)
}

/** When it was sent: the contact is remembered for the next one, the rest is not. */
export function closeDraft(draft: Draft, slot: string): void {
  writeKept(contactPlace, draft.contact)
  removeKept(placeOf(slot))
}

function placeOf(slot: string): string {
  return slot === '' ? 'request-draft' : `request-draft.${slot}`
}

/** Whether something was said that would be a pity to lose. */
export function isBegun(draft: Draft): boolean {
  return draft.description.trim() !== '' || draft.photos.length > 0
}
