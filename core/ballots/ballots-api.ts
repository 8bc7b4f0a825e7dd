// What a client may ask about registers and votes. Secret ballots themselves go another way: `ballot-box-api`.
import * as v from 'valibot'
import type { Page } from '@core/kernel/page'
import { procedure } from '@core/kernel/procedure'
import { cursor, epochMs, id, newId, text } from '@core/kernel/schema'
import type { Who } from '@core/kernel/who-may'
import { committeeRoles } from '@core/councils/council-life'
import type { Decision, PaperEntry } from './decision'
import { ballotModes } from './decision'
import { ownerSubjects, ruleIds } from './decision-rule'
import type { Elector, Register } from './register'
import { registerKinds } from './register'
import type { Receipt } from './result-file'

/** A CSV of 5,000 lines is about 400 KB; the door takes 256 KB, so a long one comes in pieces. */
export const csvPieceLimit = 100_000
export const csvPieces = 20
export const longestVotingDays = 60
/** Voting may begin as soon as it is announced. Where the rules of procedure ask for notice, the committee chooses a later beginning. */
export const leastNoticeMinutes = 0

/** The published format ends at 1000: the rest is left for papers, so that none makes a result nobody can check. */
const lastOwnRevision = 900

export interface RegisterView extends Omit<Register, 'reserved'> {
  readonly id: string
  /** Electors whose letter has been used. */
  readonly claimed: number
}

/** For the letters that are handed out: only at the moment they are made. */
export interface ElectorLetter {
  readonly electorKey: string
  readonly units: readonly string[]
  readonly names: readonly string[]
  readonly code: string
}

export interface DecisionView extends Omit<Decision, 'delivered'> {
  readonly id: string
  readonly isCommittee: boolean
  /** Voting is possible at this moment. */
  readonly isOpen: boolean
  /** How many have voted (open) or taken their slips (secret). Only the number, and not before voting began. */
  readonly takenPart: number
  /** The caller's own rights to vote: for himself and for whom he stands in. */
  readonly mine: readonly MyVote[]
}

export interface MyVote {
  readonly electorKey: string
  readonly units: readonly string[]
  readonly name: string
  /** 0.01 m². */
  readonly area: number
  readonly heads: number
  /** Lets him find himself in the published list. */
  readonly mark: string
  readonly asProxy: boolean
  /** Somebody else stands in for him, or he has taken his slips on paper: then not on this phone. */
  readonly barred: '' | 'proxy' | 'paper'
  /** Open: his vote as it stands. Null in a secret vote, and before he voted. */
  readonly vote: {
    readonly choice: string
    readonly revision: number
    readonly via: 'phone' | 'proxy' | 'paper'
  } | null
  /** Secret: the kinds of slip that are his, one entry a slip, such as `['h','a13','a10']`. */
  readonly slips: readonly string[]
  readonly slipsTaken: boolean
}

export interface ElectorRow extends Pick<Elector, 'key' | 'units' | 'names' | 'heads' | 'area'> {
  readonly claimed: boolean
  /** In the vote asked about: whether a vote is there or slips were taken, never which. */
  readonly tookPart: '' | 'phone' | 'proxy' | 'paper'
  readonly proxyHolder: string
}

export interface WaitingPaper extends Pick<PaperEntry, 'slip' | 'state'> {
  /** Whoever asks has entered it first. */
  readonly mine: boolean
  /** Whose it is, where ballots are open. */
  readonly units: readonly string[]
}

const anyone: Who = { is: 'anyone' }
const owner: Who = { is: 'owner' }
const committee: Who = { is: 'holder', roles: committeeRoles, over: 'thing' }

const base64url = (least: number, most: number) =>
  v.pipe(v.string('input.malformed'), v.regex(/^[A-Za-z0-9_-]+$/, 'input.malformed'), v.minLength(least, 'input.malformed'), v.maxLength(most, 'input.malformed')) // prettier-ignore
const choice = v.pipe(v.string('input.choice'), v.regex(/^[A-Za-z0-9_-]{1,64}$/, 'input.choice'))
const electorKey = v.pipe(v.string('input.elector'), v.regex(/^[A-Za-z0-9_-]{4,64}$/, 'input.elector'))
const ofElector = { decisionId: id, electorKey }
const whole = (least: number, most: number, key: string) =>
  v.pipe(v.number(key), v.integer(key), v.minValue(least, key), v.maxValue(most, key))

export const ballotsApi = {
  registers: procedure<readonly RegisterView[]>()({ who: [committee], input: v.object({ unitId: v.optional(id) }) }),
  /** A new list, or a new version of one; the CSV in pieces, each may be sent again. Faults name line and column. */
  putRegister: procedure<{ readonly waiting: number; readonly register: RegisterView | null }>()({
    who: [committee],
    input: v.object({
      id: newId,
      kind: v.picklist(registerKinds, 'input.register'),
      name: text(2, 60),
      unitId: id,
      scopeName: text(0, 60),
      /** The same for all pieces of one upload. */
      uploadId: newId,
      piece: whole(0, csvPieces - 1, 'input.register'),
      pieces: whole(1, csvPieces, 'input.register'),
      csv: v.pipe(v.string('input.register'), v.maxLength(csvPieceLimit, 'input.register')),
    }),
  }),
  /** `find`: a piece of a name or of a unit, or an elector's whole key. */
  electors: procedure<Page<ElectorRow>>()({
    who: [committee],
    input: v.object({ registerId: id, decisionId: v.optional(id), find: v.optional(text(0, 40)), cursor }),
  }),
  /** Codes for up to 100 electors of one page: old codes of theirs die. With `unclaimedOnly` those who have voted stay. */
  letters: procedure<{ readonly letters: readonly ElectorLetter[]; readonly pages: number }>()({
    who: [committee],
    input: v.object({
      registerId: id,
      page: whole(0, 1000, 'input.malformed'),
      electorKey: v.optional(electorKey),
      unclaimedOnly: v.optional(v.boolean('input.malformed'), true),
    }),
  }),
  /** Takes up the code of a letter: from now on this account votes as that elector. */
  claim: procedure<{ readonly registerName: string; readonly units: readonly string[] }>()({
    who: [owner],
    input: v.object({ code: text(8, 40) }),
  }),
  announce: procedure<DecisionView>()({
    who: [committee],
    input: v.object({
      id: newId,
      matterId: id,
      registerId: id,
      question: text(4, 200),
      ruleId: v.picklist(ruleIds, 'input.rule'),
      subject: v.optional(v.nullable(v.picklist(ownerSubjects, 'input.rule')), null),
      mode: v.picklist(ballotModes, 'input.mode'),
      /** `yesNo`, or the matter's options that stand. */
      choices: v.picklist(['yesNo', 'options'], 'input.choice'),
      /** Under `yesNo`: the option of the matter that is voted on, if it is one. */
      optionId: v.optional(id),
      proxyLimit: whole(0, 10, 'input.proxies'),
      opensAt: epochMs,
      closesAt: epochMs,
    }),
  }),
  cancel: procedure<DecisionView>()({
    who: [committee],
    input: v.object({ id, commandId: newId, reason: text(2, 500) }),
  }),
  /** Of a matter, newest first. */
  ofMatter: procedure<readonly DecisionView[]>()({ who: [anyone], input: v.object({ matterId: id }) }),
  /** What this caller may vote on now or soon; `over`: what he could vote on and is over, of the last 90 days. */
  mine: procedure<readonly DecisionView[]>()({
    who: [owner],
    input: v.object({ over: v.optional(v.boolean('input.malformed'), false) }),
  }),
  get: procedure<DecisionView>()({ who: [anyone], input: v.object({ id }) }),
  /** An open vote, one's own or as a proxy. `revision` is the one it replaces plus one: a lost race is refused. */
  vote: procedure<{ readonly vote: MyVote; readonly receipt: Receipt }>()({
    who: [owner],
    input: v.object({ ...ofElector, choice, revision: whole(1, lastOwnRevision, 'input.malformed') }),
  }),
  /** Slips of a secret vote: each blinded message signed by its kind's key. All at once, once. */
  takeSlips: procedure<{ readonly signatures: readonly string[] }>()({
    who: [owner],
    input: v.object({
      ...ofElector,
      blinded: v.pipe(
        v.array(v.object({ kind: v.pipe(v.string('input.malformed'), v.regex(/^(h|a\d{1,2})$/, 'input.malformed')), message: base64url(340, 344) }), 'input.malformed'), // prettier-ignore
        v.minLength(1, 'input.malformed'),
        v.maxLength(64, 'input.malformed'),
      ),
    }),
  }),
  setProxy: procedure<ElectorRow>()({
    who: [committee],
    /** An empty holder takes it back. */
    input: v.object({ decisionId: id, principalKey: electorKey, holderKey: v.union([v.literal(''), electorKey], 'input.elector') }), // prettier-ignore
  }),
  /**
   * Secret vote: marks that an elector votes on paper. `slip` is the number printed on it: made by the client, at random,
   * so that asking again after a lost answer gives no second paper, though nobody keeps which number went to whom.
   */
  handPaper: procedure<{ readonly slip: string }>()({
    who: [committee],
    input: v.object({
      ...ofElector,
      slip: v.pipe(v.string('input.malformed'), v.regex(/^\d{12}$/, 'input.malformed')),
    }),
  }),
  /**
   * The first or the second entry of a paper ballot, by two people who do not see each other's. Open: `slip` is the
   * elector's key. Secret: the number on the paper.
   */
  enterPaper: procedure<Pick<PaperEntry, 'state'>>()({
    who: [committee],
    input: v.object({ decisionId: id, slip: electorKey, choice }),
  }),
  /** Papers that wait for a second look; without what is on them. */
  papers: procedure<readonly WaitingPaper[]>()({
    who: [committee],
    input: v.object({ decisionId: id }),
  }),
  /** A piece of the published result: gzip in base64, as many as `resultParts`. */
  resultPart: procedure<{ readonly data: string }>()({
    who: [anyone],
    input: v.object({ id, part: whole(0, 10_000, 'input.malformed') }),
  }),
}
