// The rules between a family and those who would come: nothing is told before it says yes, and everything ends when
// either side wants. Pure: who acts is established by the caller of these rules.
import { holdsAnywhere, type Caller } from '@core/kernel/caller'
import { dayMs } from '@core/kernel/china-day'
import { ok, refuse, type Result } from '@core/kernel/result'
import type { Deed } from '@core/members/deed'
import { adoptersEach, type Adoption, type Family, type FamilyActor, type FamilyHappening, type FamilySide, type SpokenWord } from './family' // prettier-ignore
import { keptDays } from './hold-post'
import { adopterRoles } from './pledge'

/** Whom a family sent away does not stand at its door again within half a year. */
export const askAgainDays = 180
/** Facts at most: beyond that only what ends something is taken. */
export const familyLogLimit = 400
/** Of what is over, so many are remembered. */
const overKept = 20

export function isUnderWay({ state }: Pick<Adoption, 'state'>): boolean {
  return state === 'asked' || state === 'agreed'
}

export function freePlaces({ state, adoptions }: Pick<Family, 'state' | 'adoptions'>): number {
  return state === 'open' ? Math.max(0, adoptersEach - adoptions.filter(isUnderWay).length) : 0
}

export function adoptionOf({ adoptions }: Pick<Family, 'adoptions'>, pledgeId: string): Adoption | undefined {
  return adoptions.find((adoption) => adoption.pledgeId === pledgeId)
}

export function mayAdopt(caller: Caller): boolean {
  return caller.consented && holdsAnywhere(caller, adopterRoles)
}

export function askFamily<F extends Family>(
  family: F,
  { pledgeId, commandId, unitName = '' }: Pick<Adoption, 'pledgeId' | 'commandId' | 'unitName'>,
  caller: Caller,
  at: number,
): Result<F> {
  if (!mayAdopt(caller)) return refuse('forbidden', 'caller.may-not')
  if (family.state === 'withdrawn') return refuse('conflict', 'family.withdrawn')
  if (family.accountId === caller.accountId) return refuse('conflict', 'family.own')
  const earlier = adoptionOf(family, pledgeId)
  if (earlier && (isUnderWay(earlier) || earlier.commandId === commandId)) return ok(family)
  if (earlier && mayAskAgainAt(earlier) > at) return refuse('conflict', 'family.asked-before')
  if (freePlaces(family) === 0) return refuse('conflict', 'family.enough-adopters')
  if (family.log.length >= familyLogLimit) return refuse('conflict', 'family.enough-adopters')
  const { accountId, personId, name } = caller
  const asked: Adoption = { pledgeId, accountId, personId, name, unitName, state: 'asked', askedAt: at, agreedAt: 0, endedAt: 0, endedBy: '', commandId, spoken: null } // prettier-ignore
  const others = family.adoptions.filter((one) => one !== earlier)
  const by = { side: 'adopter', personId, name } as const
  return ok(noted({ ...family, adoptions: [...others, asked] }, [{ type: 'asked', pledgeId }], by, at))
}

/** From when whom the family sent away may ask again; 0 for everybody else. */
export function mayAskAgainAt({ state, endedBy, endedAt }: Pick<Adoption, 'state' | 'endedBy' | 'endedAt'>): number {
  const wasSentAway = state === 'declined' || endedBy === 'family' || endedBy === 'staff'
  return wasSentAway ? endedAt + askAgainDays * dayMs : 0
}

/** Said again the same way, it is the same answer. */
export function answerAsk<F extends Family>(
  family: F,
  {
    pledgeId,
    agrees,
    spoken,
  }: { readonly pledgeId: string; readonly agrees: boolean; readonly spoken: SpokenWord | null },
  by: FamilyActor,
  at: number,
): Result<F> {
  const asked = adoptionOf(family, pledgeId)
  if (!asked) return refuse('not-found', 'family.no-such-ask', { field: 'pledgeId' })
  if (asked.state === (agrees ? 'agreed' : 'declined')) return ok(family)
  if (family.state === 'withdrawn') return refuse('conflict', 'family.withdrawn')
  if (asked.state !== 'asked') return refuse('conflict', 'family.ask-over')
  // What was said before was an answer to something else.
  if (spoken && spoken.at < asked.askedAt) return refuse('invalid', 'family.said-before', { field: 'saidAt' })
  const answered: Adoption = agrees
    ? { ...asked, state: 'agreed', agreedAt: at, spoken }
    : { ...asked, state: 'declined', endedAt: at, endedBy: by.side, spoken }
  const happening = { type: agrees ? 'agreed' : 'declined', pledgeId } as const
  return ok(noted(replaced(family, asked, answered), [happening], by, at))
}

/** `unitName`: what a card says of a family that was looked after: where, and nothing else. */
export function endAdoption<F extends Family>(
  family: F,
  pledgeId: string,
  unitName: string,
  by: FamilyActor,
  at: number,
): F {
  const going = adoptionOf(family, pledgeId)
  if (!going || !isUnderWay(going)) return family
  return noted(ended(family, going, unitName, by.side, at), [{ type: 'ended', pledgeId }], by, at)
}

/** Its words, its letter and every pledge go; that it was there stays. Its contact is blanked beside. */
export function withdrawFamily<F extends Family>(family: F, unitName: string, by: FamilyActor, at: number): F {
  if (family.state === 'withdrawn') return family
  const going = family.adoptions.filter(isUnderWay)
  const left = going.reduce((one, adoption) => ended(one, adoption, unitName, by.side, at), family)
  const consent = {
    ...family.consent,
    state: 'withdrawn',
    at,
    recordedBy: by.side === 'staff' ? by.personId : '',
  } as const
  const blank = {
    ...left,
    label: '',
    needs: [],
    mark: '',
    consent,
    codeHash: '',
    codeUntil: 0,
    state: 'withdrawn' as const,
  }
  const endings = going.map(({ pledgeId }): FamilyHappening => ({ type: 'ended', pledgeId }))
  return noted(blank, [...endings, { type: 'withdrawn' }], by, at)
}

export function noted<F extends Family>(
  family: F,
  happenings: readonly FamilyHappening[],
  by: FamilyActor,
  at: number,
): F {
  const facts = happenings.map((happening) => ({ ...happening, at, by }))
  const over = family.adoptions.filter((one) => !isUnderWay(one))
  const forgotten = over.slice(0, Math.max(0, over.length - overKept))
  const adoptions = family.adoptions.filter((one) => !forgotten.includes(one))
  return { ...family, adoptions, updatedAt: at, log: [...family.log, ...facts] }
}

function ended<F extends Family>(family: F, going: Adoption, unitName: string, side: FamilySide, at: number): F {
  const over: Adoption = { ...going, state: 'ended', endedAt: at, endedBy: side }
  return { ...replaced(family, going, over), deeds: [...family.deeds, ...deedOf(family, going, unitName, at)] }
}

function deedOf(
  { unitId }: Family,
  { personId, pledgeId, agreedAt }: Adoption,
  label: string,
  at: number,
): readonly Deed[] {
  if (personId === '' || agreedAt === 0 || at - agreedAt < keptDays * dayMs) return []
  return [{ personId, kind: 'family', recordId: `${pledgeId}:${agreedAt}`, label, unitId, at }]
}

/** At the end, so that what is over stands in the order in which it ended. */
function replaced<F extends Family>(family: F, old: Adoption, next: Adoption): F {
  return { ...family, adoptions: [...family.adoptions.filter((one) => one !== old), next] }
}
