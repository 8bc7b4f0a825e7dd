// What is wrong with an input file, and where: an officer can act on it without reading code.

export class InputFault extends Error {
  constructor(
    readonly file: string,
    readonly offset: number | undefined,
    problem: string,
  ) {
    super(offset === undefined ? `${file}: ${problem}` : `${file}, byte ${offset}: ${problem}`)
    this.name = 'InputFault'
  }
}

export function messageOf(error: unknown): string {
  if (typeof error === 'object' && error !== null && 'message' in error) return String(error.message)
  return String(error)
}
