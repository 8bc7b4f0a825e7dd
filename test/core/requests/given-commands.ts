// One saying of every command, and who is who around one request.
import type { RequestCommand } from '@core/requests/command'
import { decideRequest } from '@core/requests/decide-request'
import { life, type CommandName } from '@core/requests/life'
import type { ServiceRequest } from '@core/requests/request'
import { aDesk, aRequest, aResident, aStaff, aTerms, noon, units } from '../../given'

export const worker = aStaff('gridWorker', 'B')
export const author = aResident()
export const stranger = aResident({ accountId: 'somebody-else' })
const upstairs = aDesk({ unitId: 'C', path: units.C.path, assigneeId: '', assigneeName: '', why: 'returned' })
export const superior = aStaff('communityStaff', 'C')
export const minute = 60_000

let counter = 0
export const reason = '因为'
const part = (id: string) => ({
  id,
  serviceCode: 'lamp',
  serviceName: '路灯',
  description: '换灯',
  unitId: '',
  done: false,
})
const other = { id: 'other', ...aRequest() }
const sayings: { readonly [N in CommandName]: () => Omit<Extract<RequestCommand, { type: N }>, 'commandId'> } = {
  accept: () => ({ type: 'accept' }),
  progress: () => ({ type: 'progress', text: '在路上', photos: [] }),
  answer: () => ({ type: 'answer', text: '已修好', photos: [] }),
  return: () => ({ type: 'return', reason, nextDesk: upstairs }),
  transfer: () => ({ type: 'transfer', reason, nextDesk: aDesk({ why: 'transferred', assigneeId: 'p2' }) }),
  split: () => ({ type: 'split', parts: [part('p.1'), part('p.2')] }),
  join: () => ({ type: 'join', reason }),
  merge: () => ({ type: 'merge', id: 'mine', into: other }),
  unmerge: () => ({ type: 'unmerge', reason }),
  askExtension: () => ({ type: 'askExtension', minutes: 420, reason }),
  decideExtension: () => ({ type: 'decideExtension', granted: true, reason }),
  triage: () => ({ type: 'triage', urgency: 'urgent', reason }),
  addHelper: () => ({ type: 'addHelper', helper: { id: 'v1', name: '志愿者', kind: 'volunteer' } }),
  removeHelper: () => ({ type: 'removeHelper', helperId: 'v1' }),
  clear: () => ({ type: 'clear', note: '' }),
  publish: () => ({ type: 'publish', text: null, photoIds: [], hidden: true }),
  followUp: () => ({ type: 'followUp', outcome: 'resolved', note: '' }),
  recall: () => ({ type: 'recall', note: reason }),
  close: () => ({ type: 'close', note: '' }),
  confirm: () => ({ type: 'confirm' }),
  reopen: () => ({ type: 'reopen', reason }),
  rate: () => ({ type: 'rate', rating: 'satisfied', comment: '' }),
  withdraw: () => ({ type: 'withdraw', reason }),
}
export const commandOf = (name: CommandName): RequestCommand =>
  ({ ...sayings[name](), commandId: `command-${counter++}` }) as RequestCommand
export const decide = (request: ServiceRequest, name: CommandName, caller = worker, at = noon) =>
  decideRequest(request, commandOf(name), caller, at, aTerms())

/** A request in which nothing but its state can stand against the command. */
export const ready = (name: CommandName): Partial<ServiceRequest> => ({
  ...(name === 'join' ? { parts: [part('p.1')] } : {}),
  ...(name === 'decideExtension' ? { extension: { minutes: 60, reason, askedBy: 'p1' } } : {}),
  ...(name === 'removeHelper' ? { helpers: [{ id: 'v1', name: '志愿者', kind: 'volunteer' as const }] } : {}),
  ...(name === 'clear' ? { safety: { state: 'waiting' as const, labels: ['ad'] } } : {}),
})
export const doerOf = (name: CommandName) => ({ author, handler: worker, superior })[life[name].by]
