// A store that runs in this process or is connected to it, with what an operator needs beside the six verbs.
import type { Store } from '../../cloudfunctions/_kit/store'

export interface StoreHealth {
  readonly engine: 'sqlite' | 'postgresql'
  readonly version: string
  /** SQLite only: the write-ahead log grows when a reader hangs. */
  readonly walBytes?: number
  /** PostgreSQL only: connections in use and callers that wait for one. */
  readonly connections?: number
  readonly waiting?: number
}

export interface OpenStore extends Store {
  /** Asks the engine; rejects when it does not answer. */
  health(): Promise<StoreHealth>
  /** Waits for writes under way and lets go of the database. */
  close(): Promise<void>
}
