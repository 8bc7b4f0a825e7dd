// Distances as people say them.

/** 350 米, 1.2 公里, 18 公里: never more exact than a straight line deserves. */
export function formatMetres(metres: number): string {
  if (metres < 1000) return `${Math.max(10, Math.round(metres / 10) * 10)} 米`
  const kilometres = metres / 1000
  return `${kilometres < 10 ? kilometres.toFixed(1) : Math.round(kilometres)} 公里`
}
