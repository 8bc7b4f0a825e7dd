// The number on a paper receipt, out of whatever was typed or scanned, and as it is printed.

const length = 16
const inAddress = /\/r\/([0-9A-Za-z]{16})(?![0-9A-Za-z])/
const inQuery = /(?:^|[?&])code=([0-9A-Za-z]{16})(?![0-9A-Za-z])/

/** Spaces, dashes and small letters make no difference; undefined where it is no receipt's number. */
export function readReceiptCode(said: string): string | undefined {
  const text = decoded(said.trim())
  const found = inAddress.exec(text)?.[1] ?? inQuery.exec(text)?.[1] ?? text.replace(/[\s-]/g, '')
  return found.length === length && /^[0-9A-Za-z]+$/.test(found) ? found.toUpperCase() : undefined
}

/** Four by four, so that it can be read out: ABCD-EFGH-… */
export function printedCode(code: string): string {
  return (code.match(/.{1,4}/g) ?? []).join('-')
}

/** What the printed QR code says: an address where there is a site, else the number itself. */
export function receiptAddress(origin: string, code: string): string {
  return origin === '' ? code : `${origin}/r/${code}`
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text)
  } catch {
    return text
  }
}
