// An area as a list gives it in square metres, read exactly: no floating point in between.

/** `98.37` → 9837 (0.01 m²); also `98` and `98.3`. Undefined where it is no area, or finer than 0.01 m². */
export function readArea(text: string): number | undefined {
  const [, whole, parts = ''] = /^(\d{1,12})(?:\.(\d{1,2}))?$/.exec(text.trim()) ?? []
  return whole === undefined ? undefined : Number(whole) * 100 + Number(parts.padEnd(2, '0'))
}
