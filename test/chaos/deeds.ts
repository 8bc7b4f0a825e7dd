// What people do to requests under load, written down on the test's side: what was sent, and what the server said to it.
import type { Result } from '@core/kernel/result'
import type { CommandName, RequestStatus } from '@core/requests/life'
import type { CallAs } from './gateway-people'

export type What = Exclude<CommandName, 'addHelper' | 'removeHelper' | 'clear' | 'publish'> | 'submit'

export interface Deed {
  readonly who: string
  readonly what: What
  readonly requestId: string
  /** A submission's is the request's own id. */
  readonly commandId: string
  readonly input: object
  /** `none`: the server died over it. */
  answer: 'yes' | 'no' | 'none'
}

/** A request as its people last saw it. */
export interface Known {
  readonly id: string
  readonly author: string
  readonly serviceCode: string
  status: RequestStatus
}

/** The facts that one command leaves in the log, in this order. */
export const factsOf: Readonly<Record<What, readonly string[]>> = {
  submit: ['submitted', 'routed'],
  accept: ['accepted'],
  progress: ['progressed'],
  answer: ['answered'],
  return: ['returned', 'routed'],
  transfer: ['transferred', 'routed'],
  split: ['split'],
  join: ['joined'],
  merge: ['merged'],
  unmerge: ['unmerged', 'routed'],
  askExtension: ['extensionAsked'],
  decideExtension: ['extensionDecided'],
  triage: ['triaged'],
  followUp: ['followedUp'],
  recall: ['followedUp'],
  close: ['closed'],
  confirm: ['confirmed'],
  reopen: ['reopened'],
  rate: ['rated'],
  withdraw: ['withdrawn'],
}

/** Sends it, again where it was sent before, and writes down what came back. Any answer but a rule's is a fault. */
export async function send(deed: Deed, call: CallAs): Promise<RequestStatus | undefined> {
  const answer = await (call as Anything)(deed.who, 'requests', deed.what, deed.input)
  if (answer.ok) {
    deed.answer = 'yes'
    return answer.value.status
  }
  const { code, reason } = answer.error
  if (reason === 'net.offline') return undefined
  if (code !== 'conflict' && code !== 'forbidden') throw new Error(`${deed.what}: ${JSON.stringify(answer.error)}`)
  deed.answer = 'no'
  return undefined
}

/** Every command's input fits its own procedure; the union of them all fits none that a compiler could name. */
type Anything = (
  who: string,
  fn: 'requests',
  what: string,
  input: object,
) => Promise<Result<{ readonly status: RequestStatus }>>
