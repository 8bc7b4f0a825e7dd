// How much of a whole something is, and how much the law asks for, as a bar and in numbers.
import type { Part } from '@core/ballots/decision-rule'

/** The least whole number that is the part of `whole`: its half and one more, or its two thirds rounded up. */
export function leastOf(whole: number, { num, den, strict }: Part): number {
  return strict ? Math.floor((whole * num) / den) + 1 : Math.ceil((whole * num) / den)
}

/** For drawing: 0–100, to one decimal. */
export function percentOf(value: number, whole: number): number {
  return whole <= 0 ? 0 : Math.round(Math.min(1, value / whole) * 1000) / 10
}

/** 12,345.67 from 0.01 m²; without decimals where there are none. */
export function squareMetres(area: number): string {
  const [whole = '', rest = ''] = (area / 100).toFixed(2).split('.')
  return rest === '00' ? grouped(whole) : `${grouped(whole)}.${rest}`
}

/** 1,200. */
export function grouped(count: number | string): string {
  return String(count).replace(/\B(?=(\d{3})+$)/g, ',')
}
