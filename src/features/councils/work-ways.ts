// What this caller may do about a matter, exactly as the server says, in the order in which it is offered.
import type { MatterView } from '@core/councils/councils-api'
import type { Instalment } from '@core/councils/matter'
import { councilWayWords, type CouncilWay } from '@/ui/words/council-work'
import { voicesOf, waitingVoices } from './work-form'

const all = Object.keys(councilWayWords) as readonly CouncilWay[]

export function waysOf(matter: MatterView): readonly CouncilWay[] {
  return all.filter((way) => isOpen(way, matter))
}

export function mayWork(matter: MatterView): boolean {
  return waysOf(matter).length > 0
}

/** The word on the button: what it opens for this caller. */
export function wordOfWork(matter: MatterView): 'toWork' | 'toWorkBreach' | 'toWorkParty' | 'toWorkRaiser' {
  if (matter.isCommittee) return 'toWork'
  if (isOpen('breach', matter)) return 'toWorkBreach'
  return matter.myPartyIds.length > 0 ? 'toWorkParty' : 'toWorkRaiser'
}

/** To call a vote is the one thing to do now: all are to decide, none is under way, and nothing was adopted yet. */
export function mayAnnounce(matter: MatterView): boolean {
  return (
    isOpen('announce', matter) &&
    !matter.decisions.some(({ state, outcome }) => state === 'announced' || outcome === 'adopted')
  )
}

/** What the server allows, and there is something to do it to. */
function isOpen(way: CouncilWay, matter: MatterView): boolean {
  switch (way) {
    // A vote is announced by whoever may move the matter, with a page of its own.
    case 'announce':
      return matter.stage === 'decide' && matter.may.includes('move')
    case 'partyCode':
      return matter.may.includes('addParty') && matter.parties.length > 0
    case 'amendOption':
    case 'withdrawOption':
      return matter.may.includes(way) && matter.options.some(({ withdrawn }) => !withdrawn)
    case 'takePosition':
      return matter.may.includes(way) && voicesOf(matter).length > 0
    // Between fewer than two there is nothing to agree on.
    case 'proposeAgreement':
      return matter.may.includes(way) && matter.parties.length > 1
    case 'consent':
    case 'refuseAgreement':
      return matter.may.includes(way) && waitingVoices(matter).length > 0
    case 'keepInstalment':
      return matter.may.includes(way) && owes(matter, ({ keptAt }) => keptAt === 0)
    case 'breach':
      return matter.may.includes(way) && owes(matter, ({ keptAt, breachedAt }) => keptAt === 0 && breachedAt === 0)
    case 'finishTask':
      return matter.may.includes(way) && matter.tasks.some(({ doneAt }) => doneAt === 0)
    default:
      return matter.may.includes(way)
  }
}

function owes({ agreement }: MatterView, isOpen: (instalment: Instalment) => boolean): boolean {
  return agreement !== null && agreement.instalments.some(isOpen)
}
