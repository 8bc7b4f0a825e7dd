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

export interface Message {
  /** An account id (own matters) or a person id (work). */
  readonly recipientId: string
  readonly kind: MessageKind
  readonly at: number
  /** 0 = unread, 1 = read: a number, since it is indexed. */
  readonly read: 0 | 1
  /** Whether the phone's own notification is still to be tried. */
  readonly push: 'none' | 'waiting' | 'sent' | 'failed'
  readonly pushAttempts: number
  readonly requestId: string
  /** Values for the sentence, such as the service's name. Never contact data. */
  readonly params: Readonly<Record<string, string>>
}
