// Phones that vote in secret over a line that dies with its server: each keeps its slips and receipts as real ones do.
import type { DecisionView, MyVote } from '@core/ballots/ballots-api'
import { ballotLine } from '@core/ballots/result-file'
import { refuse, type Result } from '@core/kernel/result'
import { castChoice, sendWaiting } from '@/features/ballots/cast-slips'
import type { SecretLine } from '@/features/ballots/secret-line'
import { keptVote, type KeptSlip, type VoteName } from '@/features/ballots/slip-keeper'
import { writeBallot } from '@/features/ballots/slip-maker'
import { takeSlips } from '@/features/ballots/take-slips'
import { lineOf } from '../functions/given-secret-vote'
import { must } from '../functions/given-world'
import type { CallAs } from './gateway-people'

export interface Phone {
  readonly who: string
  readonly mine: MyVote
  readonly name: VoteName
  /** Gives up over the first answer that is lost. */
  readonly isWeary: boolean
  /** Asks no more: another phone of the same account has the slips, or its owner has had enough. */
  isOut: boolean
}

type LineOf = (who: string) => SecretLine

/** Real phones wait from half a second on. */
const shortWait = (ms: number) => new Promise<void>((resolve) => setTimeout(resolve, ms / 100))

/**
 * A line that kills its server with the answer of that number. Until then answers are held back: what a phone would do
 * with the first ones must not give the server time to finish all that are on their way.
 */
export function mortalLine(call: CallAs, fatalAnswer: number, kill: () => Promise<void>) {
  let [answers, unheard] = [0, 0]
  let [death, release] = [Promise.resolve(), () => {}]
  const isOver = new Promise<void>((resolve) => (release = resolve))
  if (fatalAnswer === Infinity) release()
  const hear = async <T>(asked: Promise<Result<T>>): Promise<Result<T>> => {
    const answer = await asked
    if (!answer.ok && answer.error.reason === 'net.offline') unheard++
    else if (++answers === fatalAnswer) {
      death = kill()
      release()
    }
    await isOver
    return answer
  }
  const of: LineOf = (who) => {
    const line = lineOf({ call }, who)
    return {
      ...line,
      take: (sent) => hear(line.take(sent)),
      cast: (ballot) => hear(line.cast(ballot)),
      wait: shortWait,
    }
  }
  return { of, unheard: () => unheard, death: () => death }
}

export const slipsOn = ({ name }: Phone): readonly KeptSlip[] => keptVote(name)?.slips ?? []
export const waitsForSlips = (phone: Phone): boolean => !phone.isOut && slipsOn(phone).length === 0
export const waitsToCast = (phone: Phone): boolean => !phone.isOut && slipsOn(phone).some(({ receipt }) => !receipt)

/** Makes its slips, which takes a phone far longer than the server needs to sign them; nothing is sent. */
export async function makeSlips(phone: Phone, vote: DecisionView, line: LineOf): Promise<void> {
  const noNet = async () => refuse('internal', 'net.offline')
  await takeSlips(vote, phone.mine, phone.name.owner, { ...line(phone.who), take: noNet })
}

export async function take(phone: Phone, vote: DecisionView, line: LineOf): Promise<void> {
  const taken = await takeSlips(vote, phone.mine, phone.name.owner, line(phone.who))
  if (taken.ok) return
  const { reason } = taken.error
  if (reason !== 'net.offline' && reason !== 'ballots.slips-taken') throw new Error(JSON.stringify(taken.error))
  phone.isOut = reason === 'ballots.slips-taken' || phone.isWeary
}

export async function cast(phone: Phone, vote: DecisionView, choice: string, line: LineOf): Promise<void> {
  // A phone without slips is the second one of its owner.
  if (slipsOn(phone).length === 0) return
  const hasWritten = slipsOn(phone).some(({ ballot }) => ballot)
  const how = line(phone.who)
  const sent = hasWritten ? await sendWaiting(vote, phone.name, how) : await castChoice(vote, phone.name, choice, how)
  const { onTheirWay } = await must(Promise.resolve(sent))
  phone.isOut = phone.isWeary && onTheirWay > 0
}

/** Other slips, another ballot out of a slip's token, an earlier ballot once more: refused, each for its reason. */
export async function tryTwice(phone: Phone, vote: DecisionView, line: LineOf): Promise<readonly string[]> {
  const how = line(phone.who)
  const more = await takeSlips(vote, phone.mine, `${phone.name.owner}-more`, how)
  const [slip, other] = slipsOn(phone)
  if (!slip?.ballot || !other) throw new Error(`${phone.who} has cast nothing.`)
  const { key, secret } = other
  const stolen = writeBallot(vote.id, { ...slip, key, secret }, 'yes', 1000)
  const earlier = writeBallot(vote.id, slip, 'yes', Math.max(0, slip.ballot.revision - 1))
  const answers = [more]
  for (const ballot of [stolen, earlier]) answers.push(await how.cast({ decisionId: vote.id, ...ballot }) as typeof more) // prettier-ignore
  return answers.map((answer) => (answer.ok ? 'taken' : answer.error.reason))
}

/** Every line that is written on the phone's slips, and those of them it has a receipt of. */
export function linesOn(phone: Phone): {
  readonly written: readonly string[]
  readonly acknowledged: readonly string[]
} {
  const slips = slipsOn(phone)
  return {
    written: slips.flatMap(({ ballot }) => (ballot ? [ballotLine(ballot)] : [])),
    acknowledged: slips.flatMap(({ receipt }) => (receipt ? [receipt.line] : [])),
  }
}
