// What the routes of this server share.
import type { IdentitySource } from './identity/identity-source'
import type { LocalFiles } from './effects/local-files'
import type { RunningCalls } from './running-calls'
import type { StoreHealth } from './stores/open-store'
import type { MakeWorld } from './world'

export interface Host {
  readonly world: MakeWorld
  readonly identity: IdentitySource
  readonly files: LocalFiles
  readonly calls: RunningCalls
  /** The folder of the built h5. */
  readonly siteFolder: string
  /** The folder of the stand-alone verifier: served as it lies there, so that what runs is what can be read. */
  readonly verifierFolder: string
  health(): Promise<Health>
}

export interface Health {
  readonly ok: boolean
  readonly version: string
  readonly identity: IdentitySource['name']
  readonly store: StoreHealth | 'failed'
  /** The import that finished last; `unfinished` when the first one was interrupted. */
  readonly district: { readonly version: string; readonly importedAt: number } | 'missing' | 'unfinished'
}
