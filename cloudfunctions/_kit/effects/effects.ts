// Everything a handler may do to the world beside the store. Each door brings its own adapters.
import type { Message } from '@core/accounts/message'

export interface Effects {
  readonly files: Files
  readonly push: Push
  /** One line for the operator: what went wrong, under an id the user was shown. Never personal data. */
  log(line: Readonly<Record<string, unknown>>): void
}

/** Photos, kept outside the store. A file belongs to the account that uploaded it. */
export interface Files {
  /**
   * The bytes of a file that `accountId` uploaded, or why not: nothing there (or not theirs), or more than
   * `limit` bytes.
   */
  read(file: string, accountId: string, limit: number): Promise<Uint8Array | 'missing' | 'too-large'>
  /** An address at which anybody who has it may load the file for about ten minutes. */
  url(file: string): Promise<string>
  remove(file: string): Promise<void>
}

/** The phone's own notification: WeChat subscription message in production. */
export interface Push {
  /** `sent` or `refused` end the matter (the person has not agreed); `failed` is tried again later. */
  send(address: string, message: Message): Promise<'sent' | 'refused' | 'failed'>
}
