// The text of a code as it was meant.

/** Twice at most: WeChat encodes the scene once, some printers once more. */
export function decodedText(scanned: string): string {
  const text = scanned.trim()
  try {
    return decodeURIComponent(decodeURIComponent(text))
  } catch {
    return text
  }
}
