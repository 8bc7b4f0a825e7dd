// A matter as given to its rules, in any stage, and people on every side of it.
import type { CouncilCommand } from '@core/councils/council-command'
import type { CouncilCommandType } from '@core/councils/council-life'
import { decideMatter } from '@core/councils/decide-matter'
import type { Matter, Stage } from '@core/councils/matter'
import { raiseMatter } from '@core/councils/raise-matter'
import { sayerOf, type Sayer } from '@core/councils/sayer'
import { usualCalendar } from '@core/district/working-calendar'
import type { Caller } from '@core/kernel/caller'
import { aResident, aStaff, noon, units } from '../../given'

export const day = 24 * 3600 * 1000
export const raiser = aResident({ accountId: 'account-raiser' })
export const stranger = aResident({ accountId: 'account-stranger' })
export const owners = aResident({ accountId: 'account-owners' })
export const company = aResident({ accountId: 'account-company' })
export const committee = aStaff('communityStaff', 'C', '陈书记')

export function aMatter(over: Partial<Matter> = {}): Matter {
  const draft = { id: 'matter-0000000001', title: '电梯停了三个月', text: '物业说没有钱修。', template: 'propertyDispute', scope: { kind: 'estate', name: '海棠苑' }, unit: units.C, affected: '3 号楼', request: null, flags: [] } as const // prettier-ignore
  const raised = raiseMatter(draft, usualCalendar, raiser, noon)
  if (!raised.ok) throw new Error(raised.error.reason)
  const party = (id: string, name: string, accountId: string) => ({ id, kind: 'owners', name, accountId, personId: '', codeHash: '' }) as const // prettier-ignore
  const parties = [
    party('owners', '业主代表', 'account-owners'),
    party('company', '物业公司', 'account-company'),
    party('silent', '开发商', ''),
  ]
  return { ...raised.value, parties, ...over }
}

/** Taken up, in that stage, with one of everything in it. */
export function fullMatter(stage: Stage): Matter {
  const at = noon + day
  const screened = { type: 'screened', accepted: true, reason: '大家都关心', at, by: { id: committee.personId, name: '', side: 'committee' }, commandId: 'screened' } as const // prettier-ignore
  const matter = aMatter()
  const version = { title: '修', text: '换曳引机', costText: '', costFen: -1, consequences: '', at, byName: '', reason: '' } // prettier-ignore
  const instalment = { id: 'first', what: '先付一半', partyId: 'company', amountFen: 100, dueAt: at, keptAt: 0, breachedAt: 0, breachText: '' } // prettier-ignore
  return {
    ...matter,
    stage,
    log: stage === 'raised' ? matter.log : [...matter.log, screened],
    options: [{ id: 'option', versions: [version], withdrawn: false }],
    meetingIds: ['meeting'],
    tasks: [{ id: 'task', what: '换门禁', ownerName: '物业公司', dueAt: at, doneAt: 0, result: '' }],
    agreement: {
      id: 'agreement',
      text: '分两次付',
      instalments: [instalment],
      breachClause: '',
      consents: ['owners', 'company'].map((partyId) => ({ partyId, partyName: partyId, at: stage === 'doing' ? at : 0 })), // prettier-ignore
      state: stage === 'doing' ? 'agreed' : 'proposed',
      proposedAt: at,
      agreedAt: stage === 'doing' ? at : 0,
    },
  }
}

let commands = 0
const words = { title: '换新的', text: '整台换新', costText: '', costFen: -1, consequences: '' }
type Human = Exclude<CouncilCommandType, 'noteDecision' | 'lateScreening' | 'lateTask' | 'endRound'>

/** A good command of each kind for `fullMatter`. */
export const good: {
  readonly [T in Human]: (partyId: string) => Omit<Extract<CouncilCommand, { type: T }>, 'commandId'>
} = {
  // prettier-ignore
  screen: () => ({ type: 'screen', accepted: true, reason: '大家都关心', to: 'talk', days: 7 }),
  withdraw: () => ({ type: 'withdraw', reason: '' }),
  move: () => ({ type: 'move', to: 'deliberate', reason: '再议议', question: '' }),
  addParty: () => ({ type: 'addParty', partyId: `party-${commands}`, kind: 'expert', name: '专家', speaker: 'nobody' }),
  addEvidence: () => ({ type: 'addEvidence', evidenceId: `evidence-${commands}`, text: '照片' }),
  addOption: () => ({ type: 'addOption', optionId: `option-${commands}`, ...words }),
  amendOption: () => ({ type: 'amendOption', optionId: 'option', fromVersion: 0, reason: '更省', ...words }),
  withdrawOption: () => ({ type: 'withdrawOption', optionId: 'option', reason: '办不到' }),
  takePosition: (partyId) => ({ type: 'takePosition', positionId: `position-${commands}`, partyId, stance: 'for', text: '同意' }), // prettier-ignore
  stateConflict: () => ({ type: 'stateConflict', statementId: `conflict-${commands}`, name: '陈书记', text: '住在这栋楼' }), // prettier-ignore
  callMeeting: () => ({ type: 'callMeeting', meetingId: `meeting-${commands}`, title: '协调会', startsAt: noon + 30 * day }), // prettier-ignore
  publishMinutes: () => ({ type: 'publishMinutes', meetingId: 'meeting', title: '协调会' }),
  proposeAgreement: () => ({ type: 'proposeAgreement', agreementId: `agreement-${commands}`, text: '分三次付', breachClause: '', partyIds: ['company', 'silent'], instalments: [] }), // prettier-ignore
  consent: (partyId) => ({ type: 'consent', agreementId: 'agreement', partyId, note: '' }),
  refuseAgreement: (partyId) => ({ type: 'refuseAgreement', agreementId: 'agreement', partyId, reason: '太贵' }),
  keepInstalment: () => ({ type: 'keepInstalment', instalmentId: 'first' }),
  breach: () => ({ type: 'breach', instalmentId: 'first', text: '没有付' }),
  addTask: () => ({
    type: 'addTask',
    taskId: `task-${commands}`,
    what: '换灯',
    ownerName: '社区',
    dueAt: noon + 30 * day,
  }),
  finishTask: () => ({ type: 'finishTask', taskId: 'task', result: '换好了' }),
  close: () => ({ type: 'close', reason: '办完了' }),
  reopen: () => ({ type: 'reopen', reason: '又坏了', screenBy: noon + 40 * day, flags: [] }),
}

export function aCommand(type: Human, partyId = 'owners'): CouncilCommand {
  commands++
  return { ...good[type](partyId), commandId: `command-${commands}` } as CouncilCommand
}

/** Applies commands that must succeed. */
export function then(
  matter: Matter,
  said: Omit<CouncilCommand, 'commandId'> | CouncilCommand,
  caller: Caller,
  at = noon + 2 * day,
) {
  // prettier-ignore
  commands++
  const decided = decideMatter(matter, { commandId: `command-${commands}`, ...said } as CouncilCommand, sayerOf(matter, caller), at) // prettier-ignore
  if (!decided.ok) throw new Error(`${said.type}: ${decided.error.reason}`)
  return decided.value
}

export const asSayer = (matter: Matter, caller: Caller): Sayer => sayerOf(matter, caller)
