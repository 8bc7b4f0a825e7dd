// The form of each way that is nothing but questions; undefined for those with a form of their own.
import type { MatterView } from '@core/councils/councils-api'
import type { CouncilWay } from '@/ui/words/council-work'
import { breachForm, consentForm, keepForm, proposeForm, refuseForm } from './forms-of-agreement'
import { addOptionForm, withdrawOptionForm } from './forms-of-options'
import { conflictForm, evidenceForm, positionForm } from './forms-of-parties'
import { closeForm, moveForm, screenForm } from './forms-of-stages'
import { addTaskForm, finishTaskForm } from './forms-of-tasks'
import type { WorkForm } from './work-form'

export type PlainWay = Exclude<CouncilWay, 'announce' | 'addParty' | 'partyCode' | 'amendOption' | 'callMeeting'>

export function formOfWay(way: PlainWay, matter: MatterView, now: number): WorkForm | undefined {
  const { agreement } = matter
  switch (way) {
    case 'screen':
      return screenForm()
    case 'move':
      return moveForm(matter)
    case 'close':
      return closeForm()
    case 'addOption':
      return addOptionForm()
    case 'withdrawOption':
      return withdrawOptionForm(matter)
    case 'takePosition':
      return positionForm(matter)
    case 'addEvidence':
      return evidenceForm(matter)
    case 'stateConflict':
      return conflictForm()
    case 'proposeAgreement':
      return proposeForm(matter, now)
    case 'consent':
      return agreement ? consentForm(matter, agreement) : undefined
    case 'refuseAgreement':
      return agreement ? refuseForm(matter, agreement) : undefined
    case 'keepInstalment':
      return agreement ? keepForm(agreement) : undefined
    case 'breach':
      return agreement ? breachForm(agreement) : undefined
    case 'addTask':
      return addTaskForm(now)
    case 'finishTask':
      return finishTaskForm(matter)
  }
}
