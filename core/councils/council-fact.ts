// What happened to a matter, as its log keeps it: the audit trail, the public course, and the outbox at once.

/** `raiser`: the resident who raised it. `party`: speaks for a party. `committee`: runs it. */
export interface CouncilActor {
  /** Account id, person id, or `clock`. */
  readonly id: string
  /** Of the committee's member or of the party; empty for residents: names are not shown. */
  readonly name: string
  readonly side: 'raiser' | 'party' | 'committee' | 'resident' | 'clock'
}

export type CouncilHappening =
  | { readonly type: 'raised' }
  | { readonly type: 'screened'; readonly accepted: boolean; readonly reason: string }
  | { readonly type: 'screeningLate' }
  | { readonly type: 'withdrawn'; readonly reason: string }
  | { readonly type: 'moved'; readonly to: 'talk' | 'deliberate' | 'decide' | 'doing' | 'closed'; readonly reason: string } // prettier-ignore
  /** The days of a round are over; the committee has to say how it goes on. */
  | { readonly type: 'roundOver'; readonly round: 'talk' | 'deliberate' }
  | { readonly type: 'partyAdded'; readonly partyId: string; readonly name: string }
  /** Somebody speaks for it now: by code, or named by the committee. */
  | { readonly type: 'partySpeaks'; readonly partyId: string; readonly name: string }
  | { readonly type: 'evidenceAdded'; readonly evidenceId: string }
  | { readonly type: 'optionAdded'; readonly optionId: string; readonly title: string }
  | { readonly type: 'optionAmended'; readonly optionId: string; readonly title: string; readonly reason: string }
  | { readonly type: 'optionWithdrawn'; readonly optionId: string; readonly reason: string }
  | { readonly type: 'positionTaken'; readonly positionId: string; readonly partyName: string }
  | { readonly type: 'conflictStated'; readonly name: string }
  | { readonly type: 'meetingCalled'; readonly meetingId: string; readonly title: string; readonly startsAt: number } // prettier-ignore
  | { readonly type: 'minutesPublished'; readonly meetingId: string; readonly title: string }
  | { readonly type: 'agreementProposed'; readonly agreementId: string }
  | { readonly type: 'agreementConsented'; readonly partyName: string; readonly note: string }
  | { readonly type: 'agreementRefused'; readonly partyName: string; readonly reason: string }
  | { readonly type: 'agreed' }
  | { readonly type: 'instalmentKept'; readonly instalmentId: string; readonly what: string }
  | { readonly type: 'breached'; readonly instalmentId: string; readonly what: string; readonly text: string }
  | { readonly type: 'agreementKept' }
  | { readonly type: 'decisionAnnounced'; readonly decisionId: string; readonly question: string }
  | { readonly type: 'decisionClosed'; readonly decisionId: string; readonly outcome: 'adopted' | 'notAdopted' | 'noQuorum'; readonly adoptedText: string } // prettier-ignore
  | { readonly type: 'decisionCancelled'; readonly decisionId: string; readonly reason: string }
  | { readonly type: 'taskAdded'; readonly taskId: string; readonly what: string; readonly ownerName: string }
  | { readonly type: 'taskDone'; readonly taskId: string; readonly what: string; readonly result: string }
  | { readonly type: 'taskLate'; readonly taskId: string; readonly what: string }
  | { readonly type: 'reopened'; readonly reason: string }

interface FactBase {
  readonly at: number
  readonly by: CouncilActor
  /** Made by the client, or by rule for the clock: the same command of the same sayer twice is one fact. */
  readonly commandId: string
}

export type CouncilFact = FactBase & CouncilHappening
