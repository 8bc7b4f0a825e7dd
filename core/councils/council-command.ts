// What people can tell a matter. What a calendar decides (the next date to screen by) is worked out beforehand.
import type { Instalment, OptionVersion, PartyPosition, PartyKind } from './matter'

type OptionWords = Pick<OptionVersion, 'title' | 'text' | 'costText' | 'costFen' | 'consequences'>
export type ProposedInstalment = Pick<Instalment, 'id' | 'what' | 'partyId' | 'amountFen' | 'dueAt'>

export type CouncilCommand = { readonly commandId: string } & (
  | { readonly type: 'screen'; readonly accepted: true; readonly reason: string; readonly to: 'talk' | 'deliberate'; readonly days: number } // prettier-ignore
  | { readonly type: 'screen'; readonly accepted: false; readonly reason: string }
  | { readonly type: 'withdraw'; readonly reason: string }
  | { readonly type: 'move'; readonly to: 'talk' | 'deliberate' | 'decide' | 'doing'; readonly reason: string; readonly days?: number | undefined; readonly question: string } // prettier-ignore
  | { readonly type: 'addParty'; readonly partyId: string; readonly kind: PartyKind; readonly name: string; readonly speaker: 'nobody' | 'raiser' | 'person' | 'code'; readonly personId?: string | undefined } // prettier-ignore
  | { readonly type: 'addEvidence'; readonly evidenceId: string; readonly text: string; readonly partyId?: string | undefined } // prettier-ignore
  | ({ readonly type: 'addOption'; readonly optionId: string } & OptionWords)
  | ({ readonly type: 'amendOption'; readonly optionId: string; readonly fromVersion: number; readonly reason: string } & OptionWords) // prettier-ignore
  | { readonly type: 'withdrawOption'; readonly optionId: string; readonly reason: string }
  | { readonly type: 'takePosition'; readonly positionId: string; readonly partyId: string; readonly optionId?: string | undefined; readonly stance: PartyPosition['stance']; readonly text: string } // prettier-ignore
  | { readonly type: 'stateConflict'; readonly statementId: string; readonly name: string; readonly text: string }
  | { readonly type: 'callMeeting'; readonly meetingId: string; readonly title: string; readonly startsAt: number }
  | { readonly type: 'publishMinutes'; readonly meetingId: string; readonly title: string }
  | { readonly type: 'proposeAgreement'; readonly agreementId: string; readonly text: string; readonly breachClause: string; readonly partyIds: readonly string[]; readonly instalments: readonly ProposedInstalment[] } // prettier-ignore
  | { readonly type: 'consent'; readonly agreementId: string; readonly partyId: string; readonly note: string }
  | { readonly type: 'refuseAgreement'; readonly agreementId: string; readonly partyId: string; readonly reason: string } // prettier-ignore
  | { readonly type: 'keepInstalment'; readonly instalmentId: string }
  | { readonly type: 'breach'; readonly instalmentId: string; readonly text: string }
  | { readonly type: 'addTask'; readonly taskId: string; readonly what: string; readonly ownerName: string; readonly dueAt: number } // prettier-ignore
  | { readonly type: 'finishTask'; readonly taskId: string; readonly result: string }
  | { readonly type: 'close'; readonly reason: string }
  | { readonly type: 'reopen'; readonly reason: string; readonly screenBy: number; readonly flags: readonly string[] }
)
export type CouncilCommandOf<T extends CouncilCommand['type']> = Extract<CouncilCommand, { readonly type: T }>
