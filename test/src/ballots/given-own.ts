// One's own vote as the server tells it.
import type { MyVote } from '@core/ballots/ballots-api'

export function aMyVote(over: Partial<MyVote> = {}): MyVote {
  return {
    electorKey: 'elector',
    units: ['1-101'],
    name: '王一',
    area: 10_000,
    heads: 1,
    mark: 'mark-of-mine',
    asProxy: false,
    barred: '',
    vote: null,
    slips: [],
    slipsTaken: false,
    ...over,
  }
}
