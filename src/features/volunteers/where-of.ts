// What was written and the place it is at, where they say different things.
export function whereOf(placeName: string, whereText: string): string {
  if (placeName === '' || whereText.includes(placeName)) return whereText
  return whereText === '' || placeName.includes(whereText) ? placeName : `${placeName} · ${whereText}`
}
