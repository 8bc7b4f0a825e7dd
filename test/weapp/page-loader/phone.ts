// The phone a mini-program runs on: what it remembers, what it is asked, and how the test lets it answer.

/** What a stub is given is a copy of the options without callbacks; what it returns (or resolves to) goes to `success`. */
export type Stub = (...args: never[]) => unknown
export type Stubs = Readonly<Record<string, Stub>>

export type NetworkType = 'wifi' | '5g' | '4g' | '3g' | '2g' | 'unknown' | 'none'

export interface Call {
  readonly name: string
  readonly options: unknown
}

export interface CloudCall {
  readonly name: string
  readonly data: unknown
}

export interface CloudUpload {
  readonly cloudPath: string
  readonly filePath: string
}

/** The other end of `wx.cloud`. What is left out fails with an error naming the call. */
export interface Cloud {
  /** What it returns becomes `result`. */
  readonly callFunction?: (call: CloudCall) => unknown
  /** Returns the file's id. */
  readonly uploadFile?: (upload: CloudUpload) => string | Promise<string>
  readonly getTempFileURL?: (fileId: string) => string | Promise<string>
}

export interface PhoneOptions {
  readonly wx?: Stubs
  readonly cloud?: Cloud
  readonly network?: NetworkType
  readonly theme?: 'light' | 'dark'
  /** Merged over what getSystemInfo and its parts say. */
  readonly system?: Readonly<Record<string, unknown>>
}

export interface Phone {
  /** wx.setStorage's data, as JSON text. Survives a relaunch, like everything here. */
  readonly storage: Map<string, string>
  /** Files by path: temporary ones, saved ones, and what the file system manager wrote. */
  readonly files: Map<string, string | ArrayBuffer>
  /** Every wx call so far, oldest first; `wx.cloud.…` calls are named `cloud.…`. */
  readonly calls: Call[]
  callsOf(name: string): readonly Call[]
  readonly stubs: Map<string, Stub>
  stub(name: string, answer: Stub): void
  cloud: Cloud
  readonly system: Readonly<Record<string, unknown>>
  readonly network: NetworkType
  /** Tells wx.onNetworkStatusChange listeners, as the phone does. */
  setNetwork(network: NetworkType): void
  /** `onThemeChange` → its listeners. Reset when a mini-program is launched. */
  readonly listeners: Map<string, Set<(event: unknown) => void>>
  fire(name: string, event: unknown): void
}

export function createPhone(options: PhoneOptions = {}): Phone {
  const calls: Call[] = []
  const listeners: Phone['listeners'] = new Map()
  let network = options.network ?? 'wifi'

  function fire(name: string, event: unknown) {
    for (const listener of listeners.get(name) ?? []) listener(event)
  }

  return {
    storage: new Map(),
    files: new Map(),
    calls,
    callsOf: (name) => calls.filter((call) => call.name === name),
    stubs: new Map(Object.entries(options.wx ?? {})),
    stub(name, answer) {
      this.stubs.set(name, answer)
    },
    cloud: options.cloud ?? {},
    system: { theme: options.theme ?? 'light', ...options.system },
    get network() {
      return network
    },
    setNetwork(next) {
      network = next
      fire('onNetworkStatusChange', { isConnected: next !== 'none', networkType: next })
    },
    listeners,
    fire,
  }
}
