// Everything a handler may do to the world beside the store. Each door brings its own adapters.
import type { Message } from '@core/accounts/message'
import type { CodeImages } from './code-images'
import type { Files } from './files'
import type { Images } from './images'
import type { Papers } from './papers'
import type { Safety } from './safety'

export type { Files } from './files'

export interface Effects {
  readonly files: Files
  readonly images: Images
  readonly safety: Safety
  readonly push: Push
  readonly papers: Papers
  readonly codeImages: CodeImages
  /** Where the product is found on the net, as `https://…`; empty where this host was not told. */
  siteAddress(): string
  /** One line for the operator: what went wrong, under an id the user was shown. Never personal data. */
  log(line: Readonly<Record<string, unknown>>): void
}

/** The phone's own notification: WeChat subscription message in production. */
export interface Push {
  /** `sent` or `refused` end the matter (the person has not agreed); `failed` is tried again later. */
  send(address: string, message: Message): Promise<'sent' | 'refused' | 'failed'>
}
