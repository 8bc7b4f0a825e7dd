// The QR code at a door may be a plain address: `https://…/?h=<code>`, before the part that chooses the page.

let taken = false

/** Only for the first who asks: the address stays the same while one walks through the pages. */
export function launchQuery(): Readonly<Record<string, string>> {
  if (taken) return {}
  taken = true
  return Object.fromEntries(new URLSearchParams(window.location.search))
}
