// Making a photo anew from its pixels: whatever else its file carried (place, time, camera, a hidden payload) is gone.

export interface Reencoded {
  readonly whole: Uint8Array
  readonly thumb: Uint8Array
  /** Of `whole`, as it is shown. */
  readonly width: number
  readonly height: number
}

export interface Images {
  /** `unavailable`: this host cannot work on images at all. */
  reencode(bytes: Uint8Array): Promise<Reencoded | 'not-an-image' | 'too-many-pixels' | 'unavailable'>
}
