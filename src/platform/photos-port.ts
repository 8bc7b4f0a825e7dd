// Photos taken or chosen, made small, stripped of where and when they were taken, and kept until they are sent.
import type { Result } from '@core/kernel/result'

export interface LocalPhoto {
  /** Names the photo for `photoSource`, `dropPhoto` and `uploadPhoto`; still good after a restart. */
  readonly path: string
  readonly width: number
  readonly height: number
}

export interface Photos {
  /** At most `most` photos. Refuses with `photo.cancelled`, `photo.unreadable` or `photo.not-kept`. */
  choosePhotos(most: number): Promise<Result<readonly LocalPhoto[]>>
  /** What an image shows it by; undefined when the phone has lost it. */
  photoSource(path: string): Promise<string | undefined>
  dropPhoto(path: string): Promise<void>
}

export const longestSidePx = 1600
/** Of JPEG, 0 to 1: text on a notice stays legible. */
export const photoQuality = 0.82
