// A screen that stands in a room must not go dark.

export interface KeepAwake {
  /** Until the answer is called. Where the device will not, it goes dark as ever. */
  keepAwake(): () => void
}
