// One command applied to a matter. Pure: who speaks and the time are arguments; the log remembers what was said already.
import { ok, refuse, type Result } from '@core/kernel/result'
import type { CouncilCommand } from './council-command'
import type { CouncilFact } from './council-fact'
import { decideAgreement } from './decide-agreement'
import { decideOption } from './decide-options'
import { decideParty } from './decide-parties'
import { decideStage } from './decide-stages'
import { decideWork } from './decide-work'
import type { Matter } from './matter'
import { isPossible } from './may-matter'
import type { Outcome } from './outcome'
import { actorFor, hasSaid, isAllowed, type Sayer } from './sayer'

/** Facts of one matter at most: beyond that only what ends it, or carries out what was decided, is taken. */
export const logLimit = 400
const ending: readonly CouncilCommand['type'][] = ['screen', 'withdraw', 'move', 'consent', 'refuseAgreement', 'keepInstalment', 'finishTask', 'close'] // prettier-ignore

/** Refuses with `councils.not-yours` (may never), `councils.not-now` (may, but not as it stands), or what stands against it. */
export function decideMatter(matter: Matter, command: CouncilCommand, sayer: Sayer, at: number): Result<Matter> {
  if (!isAllowed(command.type, sayer)) return refuse('forbidden', 'councils.not-yours')
  if (hasSaid(matter.log, command.commandId, sayer)) return ok(matter)
  if (!isPossible(matter, command.type)) return refuse('conflict', 'councils.not-now')
  if (matter.log.length >= logLimit && !ending.includes(command.type)) return refuse('conflict', 'councils.enough-said')
  const decided = outcomeOf(matter, command, sayer, at)
  if (!decided.ok) return decided
  const { change, happenings } = decided.value
  const by = actorFor(command.type, partyOf(command), sayer, matter.parties)
  const facts = happenings.map((happening): CouncilFact => ({ ...happening, at, by, commandId: command.commandId }))
  return ok({ ...matter, ...change, updatedAt: at, log: [...matter.log, ...facts] })
}

function outcomeOf(matter: Matter, command: CouncilCommand, sayer: Sayer, at: number): Result<Outcome> {
  switch (command.type) {
    case 'screen':
    case 'withdraw':
    case 'move':
    case 'close':
    case 'reopen':
      return decideStage(matter, command, at)
    case 'addParty':
    case 'addEvidence':
    case 'takePosition':
    case 'stateConflict':
      return decideParty(matter, command, sayer, at)
    case 'addOption':
    case 'amendOption':
    case 'withdrawOption':
      return decideOption(matter, command, sayer, at)
    case 'proposeAgreement':
    case 'consent':
    case 'refuseAgreement':
    case 'keepInstalment':
    case 'breach':
      return decideAgreement(matter, command, sayer, at)
    case 'addTask':
    case 'finishTask':
    case 'callMeeting':
    case 'publishMinutes':
      return decideWork(matter, command, at)
  }
}

function partyOf(command: CouncilCommand): string | undefined {
  return 'partyId' in command ? command.partyId : undefined
}
