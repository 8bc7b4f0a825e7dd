// Opening an address outside of the app, such as a page to count votes on.
export interface OpenAddress {
  /** Where it cannot, the address is copied instead. */
  readonly canOpenAddress: boolean
  openAddress(url: string): void
}
