// Fifty people who ask, and ten of the staff who work on it, all at once and until the server dies.
import type { ServicePlace } from '@core/homes/service-place'
import { privacyNotice } from '@core/accounts/account'
import { leadsFrom } from '@core/requests/life'
import { dice } from '../core/walking/given-streets'
import { send, type Deed, type Known, type What } from './deeds'
import type { CallAs } from './gateway-people'
import { community, staff, unitsOfLine } from './given-district'

export const submitters = 50
/** Below what an account may send in a day; then another account goes on. */
const requestsPerAccount = 18
const serviceCodes = ['street-light', 'garbage']
const reason = '走错了地方'

export interface Load {
  /** Everything sent so far, in order. */
  readonly deeds: Deed[]
  readonly known: Known[]
  readonly homes: readonly ServicePlace[]
  readonly call: CallAs
  readonly roll: () => number
  /** Somebody was refused or thrown at in a way that no rule explains. */
  readonly faults: unknown[]
  /** Goes on over all rounds: no id is made twice. */
  ids: number
  readonly agreed: Map<string, Promise<boolean>>
  readonly askers: readonly Asker[]
}

interface Asker {
  readonly name: string
  readonly own: Known[]
  sent: number
}

export function aLoad(homes: readonly ServicePlace[], call: CallAs, seed: number): Load {
  const askers = Array.from({ length: submitters }, (_, n) => ({ name: `resident-${n}`, own: [], sent: 0 }))
  return { deeds: [], known: [], homes, call, roll: dice(seed), faults: [], ids: 0, agreed: new Map(), askers }
}

/** Runs until `isOver`; the one deed in flight of each person then still ends by itself, mostly without an answer. */
export async function underLoad(load: Load, round: number, isOver: () => boolean): Promise<void> {
  const goOn = async (act: () => Promise<void>) => {
    while (!isOver()) await act()
  }
  const everybody = [
    ...load.askers.map((asker) => goOn(() => ask(load, asker, round))),
    ...staff.map((who) => goOn(() => work(load, who))),
  ]
  for (const end of await Promise.allSettled(everybody)) if (end.status === 'rejected') load.faults.push(end.reason)
}

async function ask(load: Load, asker: Asker, round: number): Promise<void> {
  const last = asker.own.at(-1)
  const command = last && load.roll() < 0.4 ? pick(authorsCommands(last), load) : undefined
  if (last && command) return act(load, last.author, command, last)
  const who = `${asker.name}-${Math.floor(asker.sent / requestsPerAccount)}`
  if (!(await agrees(load, who, round))) return
  asker.sent++
  const home = pick(load.homes, load)
  const serviceCode = pick(serviceCodes, load) ?? ''
  const id = newId(load, 'request')
  const input = { id, serviceCode, description: '楼道的灯坏了三天', photos: [], place: { source: 'home', homeCode: home?.code, note: '三单元' }, contact: { name: '李', phone: '13800000000' }, forSomeoneElse: null, mayShow: true } // prettier-ignore
  const status = await send(note(load, { who, what: 'submit', requestId: id, commandId: id, input }), load.call)
  const known: Known = { id, author: who, serviceCode, status: status ?? 'routed' }
  if (!status) return
  asker.own.push(known)
  load.known.push(known)
}

/** Once an account; asked again where the server died over it. */
async function agrees(load: Load, who: string, round: number): Promise<boolean> {
  const key = `${who} ${round}`
  const known = load.agreed.get(who) ?? load.agreed.get(key)
  if (known) return known
  const asked = load.call(who, 'accounts', 'consent', { notice: privacyNotice, kind: 'privacy', by: 'self' })
  const agreed = asked.then(({ ok }) => ok)
  load.agreed.set(key, agreed)
  if (await agreed) load.agreed.set(who, agreed)
  return agreed
}

async function work(load: Load, who: string): Promise<void> {
  const recent = load.known.slice(-150)
  const one = pick(recent, load)
  if (!one) return void (await new Promise((resolve) => setTimeout(resolve, 5)))
  const command = pick(staffCommands.filter((name) => leadsFrom(name, one.status)), load) // prettier-ignore
  // What nobody may do in this state is tried too, now and then.
  await act(load, who, command ?? 'close', one)
}

async function act(load: Load, who: string, what: Exclude<What, 'submit'>, one: Known): Promise<void> {
  const commandId = newId(load, what)
  const said = says[what](load, one)
  if (!said) return
  const input = { id: one.id, commandId, ...said }
  const status = await send(note(load, { who, what, requestId: one.id, commandId, input }), load.call)
  if (status) one.status = status
}

function note(load: Load, deed: Omit<Deed, 'answer'>): Deed {
  const noted: Deed = { ...deed, answer: 'none' }
  load.deeds.push(noted)
  return noted
}

function authorsCommands({ status }: Known) {
  return (['confirm', 'reopen', 'rate', 'withdraw'] as const).filter((name) => leadsFrom(name, status))
}

const staffCommands = ['accept', 'accept', 'accept', 'progress', 'progress', 'answer', 'answer', 'answer', 'return', 'transfer', 'split', 'join', 'merge', 'unmerge', 'askExtension', 'decideExtension', 'triage', 'followUp', 'recall', 'close'] as const // prettier-ignore

/** What a command says beside its ids; undefined where there is nothing to say it of. */
const says: Readonly<Record<Exclude<What, 'submit'>, (load: Load, one: Known) => object | undefined>> = {
  accept: () => ({}),
  progress: () => ({ text: '师傅明天上门', photos: [] }),
  answer: () => ({ text: '已经修好', photos: [] }),
  return: () => ({ reason }),
  transfer: (load) => ({ reason, unitId: pick(unitsOfLine, load) }),
  split: () => ({
    parts: [
      { serviceCode: 'street-light', description: '换灯泡' },
      { serviceCode: 'road', description: '补台阶', unitId: `${community}B01` },
    ],
  }),
  join: () => ({ reason }),
  merge(load, one) {
    const others = load.known.slice(-150).filter((other) => other !== one && other.serviceCode === one.serviceCode)
    const into = pick(others, load)
    return into && { intoId: into.id }
  },
  unmerge: () => ({ reason }),
  askExtension: () => ({ minutes: 60, reason }),
  decideExtension: (load) => ({ granted: load.roll() < 0.5, reason }),
  triage: (load) => ({ urgency: load.roll() < 0.5 ? 'urgent' : 'normal', reason }),
  followUp: () => ({ outcome: 'resolved', note: '' }),
  recall: () => ({ note: reason }),
  close: () => ({ note: '' }),
  confirm: () => ({}),
  reopen: () => ({ reason }),
  rate: () => ({ rating: 'satisfied', comment: '' }),
  withdraw: () => ({ reason: '' }),
}

function newId(load: Load, kind: string): string {
  return `${kind}-${String(load.ids++).padStart(16, '0')}`
}

export function pick<T>(from: readonly T[], { roll }: Pick<Load, 'roll'>): T | undefined {
  return from[Math.floor(roll() * from.length)]
}
