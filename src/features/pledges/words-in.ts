// Several short words typed into one line, as people separate them.

/** Skills or needs: 电工、辅导，理发. */
export function wordsIn(typed: string): string[] {
  return [...new Set(typed.split(/[、，,;；\s]+/).filter(Boolean))]
}

export function asLine(words: readonly string[]): string {
  return words.join('、')
}
