// The QR code at a door may be a plain address: `https://…/?h=<code>`, before the part that chooses the page.
export function launchQuery(): Readonly<Record<string, string>> {
  return Object.fromEntries(new URLSearchParams(window.location.search))
}
