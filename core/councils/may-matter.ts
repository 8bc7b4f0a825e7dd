// Who may see a matter, and do what to it now: the same words hide a button on the screen and refuse on the server.
import { councilLife, type CouncilCommandType } from './council-life'
import type { Matter, Stage } from './matter'
import { isVoteRunning } from './note-decision'
import { isAllowed, type Sayer } from './sayer'
import { isOwed } from './due'

const commandTypes = Object.keys(councilLife) as readonly CouncilCommandType[]

/** What this sayer may do now. A command can still be refused for what it says, such as a date in the past. */
export function mayNow(matter: Matter, sayer: Sayer): CouncilCommandType[] {
  return commandTypes.filter((type) => isAllowed(type, sayer) && isPossible(matter, type) && hasObject(matter, type))
}

/** Does the stage allow it? What was once public is taken back by nobody: it is screened again, or closed. */
export function isPossible(matter: Pick<Matter, 'stage' | 'reopened'>, type: CouncilCommandType): boolean {
  const from: readonly Stage[] = councilLife[type].from
  return from.includes(matter.stage) && !(type === 'withdraw' && matter.reopened > 0)
}

/** Is there anything to do it to? */
function hasObject(matter: Matter, type: CouncilCommandType): boolean {
  const { agreement, options, tasks, meetingIds } = matter
  switch (type) {
    case 'amendOption':
    case 'withdrawOption':
      return options.some(({ withdrawn }) => !withdrawn)
    case 'takePosition':
      return matter.parties.length > 0
    case 'consent':
    case 'refuseAgreement':
      return agreement?.state === 'proposed'
    case 'proposeAgreement':
      return matter.parties.length >= 2
    case 'keepInstalment':
      return agreement?.instalments.some((one) => one.keptAt === 0) ?? false
    case 'breach':
      return agreement?.instalments.some(isOwed) ?? false
    case 'finishTask':
      return tasks.some(({ doneAt }) => doneAt === 0)
    case 'publishMinutes':
      return meetingIds.length > 0
    case 'move':
    case 'close':
    case 'reopen':
      return !isVoteRunning(matter)
    default:
      return true
  }
}

/** `whole`: everything that is public. `outcome`: that it was asked, and why it was not taken up. */
export type Sight = 'none' | 'outcome' | 'whole'

export function sightOf(matter: Matter, sayer: Sayer): Sight {
  if (matter.stage === 'withdrawn') return sayer.isRaiser ? 'whole' : 'none'
  if (sayer.isRaiser || sayer.isCommittee || sayer.partyIds.length > 0 || wasTakenUp(matter)) return 'whole'
  return matter.stage === 'declined' || matter.reopened > 0 ? 'outcome' : 'none'
}

/** Once it was taken up, it was public; and stays so while it is screened again. */
export function wasTakenUp({ log }: Pick<Matter, 'log'>): boolean {
  return log.some((fact) => fact.type === 'screened' && fact.accepted)
}
