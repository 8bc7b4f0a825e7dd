// The life of a matter as one table: which command, from which stages, to which, and whose it is. Buttons, refusals,
// tests and the diagram in the docs all come from here.
import { stages, type Stage } from './matter'

/**
 * `committee`: the committee's roles over the matter's unit. `raiser`: who raised it. `party`: who speaks for a party
 * (the committee may write it down for one that has no phone). `resident`: anybody signed in. `clock`: the product.
 */
export type CouncilSide = 'committee' | 'raiser' | 'party' | 'resident' | 'clock'

export interface CouncilStep {
  readonly by: readonly CouncilSide[]
  readonly from: readonly Stage[]
  /** `same`: the stage stays what it is. Several: the command says which. */
  readonly to: Stage | 'same' | readonly Stage[]
}

const live = ['talk', 'deliberate', 'decide', 'doing'] as const
const before = ['talk', 'deliberate', 'decide'] as const

export const councilLife = {
  screen: { by: ['committee'], from: ['raised'], to: ['talk', 'deliberate', 'declined'] },
  withdraw: { by: ['raiser'], from: ['raised'], to: 'withdrawn' },
  /** To the next round or back to an earlier one, with its reason; `doing` only after a decision or an agreement. */
  move: { by: ['committee'], from: live, to: live },
  addParty: { by: ['committee'], from: ['raised', ...live], to: 'same' },
  addEvidence: { by: ['committee', 'raiser', 'party'], from: ['raised', ...live], to: 'same' },
  addOption: { by: ['committee', 'party'], from: ['talk', 'deliberate'], to: 'same' },
  amendOption: { by: ['committee', 'party'], from: ['talk', 'deliberate'], to: 'same' },
  withdrawOption: { by: ['committee'], from: ['talk', 'deliberate'], to: 'same' },
  takePosition: { by: ['party', 'committee'], from: ['talk', 'deliberate'], to: 'same' },
  stateConflict: { by: ['committee', 'party'], from: live, to: 'same' },
  callMeeting: { by: ['committee'], from: live, to: 'same' },
  publishMinutes: { by: ['committee'], from: live, to: 'same' },
  proposeAgreement: { by: ['committee', 'party'], from: before, to: 'same' },
  /** All of them said yes: what was agreed is done now. */
  consent: { by: ['party', 'committee'], from: before, to: 'same' },
  refuseAgreement: { by: ['party', 'committee'], from: before, to: 'same' },
  keepInstalment: { by: ['committee'], from: ['doing'], to: 'same' },
  breach: { by: ['committee', 'party', 'clock'], from: ['doing'], to: 'same' },
  addTask: { by: ['committee'], from: ['doing'], to: 'same' },
  finishTask: { by: ['committee'], from: ['doing'], to: 'same' },
  close: { by: ['committee'], from: ['doing', 'decide', 'deliberate'], to: 'closed' },
  reopen: { by: ['committee', 'raiser', 'party'], from: ['declined', 'closed'], to: 'raised' },
  /** Told by the ballots: it has happened, wherever the matter stands. */
  noteDecision: { by: ['clock'], from: stages, to: 'same' },
  lateScreening: { by: ['clock'], from: ['raised'], to: 'same' },
  lateTask: { by: ['clock'], from: ['doing'], to: 'same' },
  endRound: { by: ['clock'], from: ['talk', 'deliberate'], to: 'same' },
} as const satisfies Readonly<Record<string, CouncilStep>>
export type CouncilCommandType = keyof typeof councilLife

/** Who runs a matter: the committee of the community, the grid's leader in the grid council, those above. */
export const committeeRoles = ['gridLeader', 'communityStaff', 'subdistrictStaff', 'districtOfficer'] as const
