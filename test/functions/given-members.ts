// Calls of every procedure of members' cards, as the matrix and the fuzz make them.
import { aCommandId } from './given-world'

const aYear = 300 * 86_400_000

export const memberAttempts = {
  myCard: () => ({}),
  show: () => ({ shownTo: 'ownGrid', showsDeeds: true }),
  promise: ({ now }: { readonly now: number }) => ({
    id: aCommandId(),
    kind: 'care',
    text: '每周去看一次独居的老人',
    until: now + aYear,
  }),
  renew: ({ now }: { readonly now: number }) => ({ promiseId: 'no-such-promise-1', until: now + aYear }),
  withdraw: () => ({ promiseId: 'no-such-promise-1' }),
  atHome: () => ({ homeId: 'home-1' }),
  inMyGrid: () => ({}),
  card: ({ person }: { readonly person: string }) => ({ personId: person }),
  deeds: ({ person }: { readonly person: string }) => ({ personId: person, kind: 'answer' }),
}
