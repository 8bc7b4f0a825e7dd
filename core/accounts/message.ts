// One line in somebody's inbox: what happened to a thing they care about.

export type MessageKind =
  | 'request.arrived'
  | 'request.accepted'
  | 'request.answered'
  | 'request.rerouted'
  | 'request.confirmed'
  | 'request.reopened'
  | 'request.rated'
  | 'request.closed'
  | 'request.progressed'
  | 'request.merged'
  | 'request.partDone'
  | 'request.whistle'
  | 'request.withdrawn'
  | 'request.reminded'
  | 'request.escalated'
  | 'request.extensionAsked'
  | 'request.extensionDecided'
  | 'request.flagged'
  | 'request.helping'
  | 'request.helpOffered'
  | 'request.orphaned'
  | 'board.progressed'
  | 'board.answered'
  | 'whistle.blown'
  | 'whistle.reported'
  | 'whistle.acted'
  | 'whistle.finished'
  | 'whistle.sentBack'
  | 'whistle.released'
  | 'whistle.rated'
  | 'whistle.cancelled'
  | 'whistle.reminded'
  | 'whistle.overdue'
  | 'whistle.escalated'
  | 'matter.arrived'
  | 'matter.screened'
  | 'matter.moved'
  | 'matter.party'
  | 'matter.roundOver'
  | 'matter.meeting'
  | 'matter.minutes'
  | 'matter.agreement'
  | 'matter.agreed'
  | 'matter.breached'
  | 'matter.taskLate'
  | 'matter.screeningLate'
  | 'matter.decided'
  | 'matter.reopened'
  | 'talk.hidden'
  | 'talk.held'
  | 'talk.appealed'
  | 'talk.appealDecided'
  | 'decision.announced'
  | 'decision.opened'
  | 'decision.closing'
  | 'decision.closed'
  | 'decision.cancelled'
  | 'elector.moved'
  | 'activity.seated'
  | 'activity.changed'
  | 'activity.cancelled'
  | 'activity.soon'
  | 'family.asked'
  | 'family.agreed'
  | 'family.ended'
  | 'problem.taken'
  | 'problem.solved'
  | 'problem.checked'
  | 'call.made'
  | 'call.closed'
  /** Only on the phone: how many new matters of which kinds lie in the inbox. */
  | 'work.digest'

export type AboutKind = 'activity' | 'family' | 'problem' | 'call'

/**
 * The phone's own notification. `none`: nobody asked for one, or it is no longer needed. `waiting`: to be tried at
 * `pushAt`. `digest`: goes into the digest of `pushAt`; `digested`: went into it. `sent` and `failed` are final.
 */
export type PushState = 'none' | 'waiting' | 'sent' | 'failed' | 'digest' | 'digested'

export interface Message {
  /** An account id (own matters) or a person id (work). */
  readonly recipientId: string
  readonly kind: MessageKind
  readonly at: number
  /** 0 = unread, 1 = read: a number, since it is indexed. */
  readonly read: 0 | 1
  readonly push: PushState
  /** Epoch ms of the next try while it waits: quiet hours and retries only move this. */
  readonly pushAt: number
  readonly pushAttempts: number
  /** Somebody may come to harm: told at night too, and never kept for a digest. */
  readonly urgent: boolean
  /** Empty where it is not about a request. */
  readonly requestId: string
  /** Absent where it is not about a whistle. */
  readonly whistleId?: string
  /** Absent where it is not about a matter or its vote. */
  readonly matterId?: string
  readonly decisionId?: string
  /** Absent where it is not about one of these. */
  readonly about?: { readonly kind: AboutKind; readonly id: string }
  /** Values for the sentence, such as the service's name. Never contact data. */
  readonly params: Readonly<Record<string, string>>
}
