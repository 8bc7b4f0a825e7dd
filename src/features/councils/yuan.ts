// Money as it is typed and shown: yuan on the screen, fen (0.01 yuan) in the contract.

const pattern = /^\d{1,10}(\.\d{1,2})?$/

/** 1200, 1,200.50, 1200 元. Undefined where it is no sum; exact, since it never becomes a fraction. */
export function fenOf(typed: string): number | undefined {
  const text = typed.replace(/[,，\s元]/g, '')
  if (!pattern.test(text)) return undefined
  const [whole = '', cents = ''] = text.split('.')
  return Number(whole) * 100 + Number(cents.padEnd(2, '0'))
}

/** 120050 → 1,200.50; whole yuan without cents. */
export function yuanText(fen: number): string {
  const whole = String(Math.floor(fen / 100)).replace(/\B(?=(\d{3})+$)/g, ',')
  return fen % 100 === 0 ? whole : `${whole}.${String(fen % 100).padStart(2, '0')}`
}
