// Ways to tamper with a published result, and the steps at which the verifier must stop each of them. The box key signs
// the tampered file again, so that nothing but the tampering itself can be what is found.
import { inPublishedOrder } from '@core/ballots/published-ballots'
import type { PublishedOpenBallot } from '@core/ballots/result-file'
import type { SecretBallot } from '@core/ballots/decision'
import type { Cast, Keys } from '../../core/ballots/given-result'
import type { Draft, Mutable } from './rewrite'

export interface Tampering {
  readonly name: string
  readonly of: 'open' | 'secret' | 'paper' | 'choice'
  readonly steps: readonly string[]
  readonly tamper: (file: Draft, keys: Keys, cast: readonly Cast[]) => void
}

type OpenBallot = Mutable<PublishedOpenBallot>
type Slip = Mutable<SecretBallot>

export const openBallot = (file: Draft, index: number): OpenBallot => {
  const ballot = file.ballots[index]
  if (!ballot || !('mark' in ballot)) throw new Error('no open ballot there')
  return ballot
}
/** The first slip of a kind that was cast on a phone. */
export const slip = (file: Draft, kind = 'h', fits: (slip: Slip) => boolean = () => true): Slip => {
  const found = file.ballots.find(
    (one): one is Slip => 'kind' in one && one.kind === kind && one.key !== '' && fits(one),
  )
  if (!found) throw new Error('no such slip')
  return found
}
export const thePaper = (file: Draft): Slip => {
  const found = file.ballots.find((one): one is Slip => 'kind' in one && one.key === '')
  if (!found) throw new Error('no paper')
  return found
}
export const inOrder = (file: Draft) => (file.ballots = inPublishedOrder(file.ballots) as Draft['ballots'])
export const first = <T>(items: readonly T[]): T => {
  const [found] = items
  if (found === undefined) throw new Error('nothing there')
  return found
}
export const open = (name: string, steps: string, tamper: Tampering['tamper']): Tampering => ({ name, of: 'open', steps: steps.split(' '), tamper }) // prettier-ignore
export const secret = (name: string, steps: string, tamper: Tampering['tamper']): Tampering => ({ name, of: 'secret', steps: steps.split(' '), tamper }) // prettier-ignore
/** Of a vote between options. */
export const choice = (name: string, steps: string, tamper: Tampering['tamper']): Tampering => ({ name, of: 'choice', steps: steps.split(' '), tamper }) // prettier-ignore
export const paper = (name: string, steps: string, tamper: Tampering['tamper']): Tampering => ({ name, of: 'paper', steps: steps.split(' '), tamper }) // prettier-ignore
export const strange = <T extends object>(thing: T, field: string, value: unknown) =>
  Object.assign(thing, { [field]: value })
export const absent = (file: Draft) => {
  const voted = new Set(file.ballots.map((ballot) => 'mark' in ballot && ballot.mark))
  return first(file.electorate.list.filter(({ mark }) => !voted.has(mark)))
}
