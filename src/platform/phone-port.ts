// The rest of what a phone does for us.
import type { Position } from '@core/kernel/position'

export interface Phone {
  /** Rings, after the phone itself has asked. */
  call(number: string): void
  /** Opens the phone's own map at a place, from where it guides on foot. */
  openMap(place: { readonly name: string; readonly address: string; readonly position: Position }): void
  /** Says whether it worked. */
  copy(text: string): Promise<boolean>
  /** Gives a text file into the person's hands. `copied`: it is on the clipboard instead. */
  giveFile(name: string, text: string): Promise<'saved' | 'copied' | 'failed'>
  /** Whether a file can be kept at all. */
  readonly savesFiles: boolean
  /** Whether messages can ring at all here. */
  readonly canAllowMessages: boolean
  /** Asks whether the next message about a request may ring; answers how many were allowed. */
  allowMessages(): Promise<number>
  /** Whether the host shows the screen's title itself. */
  readonly showsTitle: boolean
}
