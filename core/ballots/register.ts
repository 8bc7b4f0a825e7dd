// Who may vote: a register of an estate's units and owners, or of residents, as it stood when it was handed in. Its
// electors are worked out once, by the law's own counting of heads, and never change: another list is another version.

export const registerKinds = ['owners', 'residents', 'representatives'] as const
export type RegisterKind = (typeof registerKinds)[number]

/** Where an area comes from: the property register, else a survey, else the contract (Supreme People's Court art. 8). */
export const areaSources = ['register', 'survey', 'contract'] as const
export type AreaSource = (typeof areaSources)[number]

/** One line of the list handed in. Areas are whole 0.01 m². */
export interface RegisterRow {
  /** Line of the CSV, the heading being 1. */
  readonly line: number
  /** Such as `3号楼2单元501`; unique within the register. For residents: the household or the person's number. */
  readonly unit: string
  /** Of the exclusive part in 0.01 m²; 0 for residents and representatives. */
  readonly area: number
  readonly areaSource: AreaSource
  /** Names of all who own it together, the one who votes for them first. */
  readonly owners: readonly string[]
  /** What tells buyers apart (not their names, which repeat): the same key owns several units and counts one head. */
  readonly buyer: string
  /** The developer's unsold or undelivered unit: all of them count one head together (art. 9). */
  readonly developer: boolean
  readonly phone: string
}

/** Somebody with one head and the area of all that is his. */
export interface Elector {
  /** Stable over versions of a register while the same person votes: a hash of the buyer's key and name, or `developer`. */
  readonly key: string
  /** What he owns, as he would say it: `3号楼2单元501` and so on. */
  readonly units: readonly string[]
  /** Who votes, and with whom he owns it. */
  readonly names: readonly string[]
  /** Always 1. */
  readonly heads: number
  /** 0.01 m²; 0 where heads alone count. */
  readonly area: number
  /** Random, made at the import: lets him find himself in the published list, and nobody else. */
  readonly salt: string
}

export interface Register {
  readonly kind: RegisterKind
  readonly name: string
  readonly unitId: string
  readonly path: readonly string[]
  /** Of the building or estate; empty for a grid or a community. */
  readonly scopeName: string
  /** 1, 2, …; 0 while the first is being written. */
  readonly version: number
  readonly versions: readonly {
    readonly version: number
    readonly electors: number
    readonly units: number
    /** 0.01 m². */
    readonly area: number
    /** Merkle root of the electors' lines, see `result-file`. */
    readonly root: string
    readonly pages: number
    readonly at: number
    readonly byName: string
    /** Whose last piece said again is this version again. */
    readonly uploadId: string
  }[]
  /** Numbers given to uploads that are being written: two at once never write into each other's pages. */
  readonly reserved: readonly { readonly version: number; readonly uploadId: string }[]
  readonly createdAt: number
  readonly updatedAt: number
  readonly demo: boolean
}

/** Electors of one version, 100 a document, by key. Id `<register>:<version>:<page>`. */
export interface ElectorPage {
  readonly registerId: string
  readonly version: number
  readonly page: number
  /** `<register>:<version>`, to find the page by. */
  readonly list: string
  readonly firstKey: string
  readonly electors: readonly Elector[]
}
export const electorsPerPage = 100

/** Which account votes as an elector. Id `<register>:<elector key>`. */
export interface ElectorClaim {
  readonly registerId: string
  readonly electorKey: string
  /** Empty until the code was used. */
  readonly accountId: string
  /** A slow hash of the code on the letter; a new code makes the old one worthless. */
  readonly codeHash: string
  readonly codeUntil: number
  readonly claimedAt: number
  readonly updatedAt: number
}
