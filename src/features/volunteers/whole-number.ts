// A whole number as somebody typed it; undefined for what is none, or lies outside.
export function wholeNumber(typed: string | undefined, least: number, most: number): number | undefined {
  const digits = (typed ?? '').replace(/\s/g, '')
  if (!/^\d{1,6}$/.test(digits)) return undefined
  const number = Number(digits)
  return number >= least && number <= most ? number : undefined
}
