// Distances as people say them.

/** 350 米, 1.2 公里, 18 公里: never more exact than a straight line deserves. */
export function formatMetres(metres: number): string {
  const tens = Math.max(10, Math.round(metres / 10) * 10)
  if (tens < 1000) return `${tens} 米`
  const kilometres = metres / 1000
  return `${kilometres < 10 ? Number(kilometres.toFixed(1)) : Math.round(kilometres)} 公里`
}
