// Where this site lives: the address that a printed code leads to.
export function siteOrigin(): string {
  return window.location.origin
}
