// What the committee may do about an announced vote, as things stand.
import type { DecisionView } from '@core/ballots/ballots-api'

export const deskWays = ['notice', 'papers', 'hand', 'proxy', 'cancel'] as const
export type DeskWay = (typeof deskWays)[number]

type Standing = Pick<DecisionView, 'state' | 'mode' | 'rule' | 'proxyLimit' | 'opensAt' | 'closesAt'>

export function deskWaysOf(decision: Standing, now: number): readonly DeskWay[] {
  if (decision.state !== 'announced' || now >= decision.closesAt) return []
  return deskWays.filter((way) => isOpen(way, decision, now))
}

function isOpen(way: DeskWay, { mode, rule, proxyLimit, opensAt }: Standing, now: number): boolean {
  // A secret paper with its owner's area on it would be no secret.
  const onPaper = mode === 'open' || rule.measure === 'heads'
  switch (way) {
    case 'papers':
      return onPaper && now >= opensAt
    case 'hand':
      return onPaper && mode === 'secret'
    case 'proxy':
      return proxyLimit > 0
    case 'notice':
    case 'cancel':
      return true
  }
}
