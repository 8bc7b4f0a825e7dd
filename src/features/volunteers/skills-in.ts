// Skills as somebody types them into one line: 理发、修家电, with whatever they put between.
export function skillsIn(typed: string | undefined): string[] {
  return [...new Set((typed ?? '').split(/[、，,;；\s]+/).filter(Boolean))]
}
