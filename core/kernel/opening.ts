// The beginning of a longer text, for a line that only points to it.

const openingLength = 60

/** At most 60 characters; what was cut off shows as `…`. */
export function opening(text: string): string {
  const characters = [...text]
  return characters.length <= openingLength ? text : `${characters.slice(0, openingLength - 1).join('')}…`
}
