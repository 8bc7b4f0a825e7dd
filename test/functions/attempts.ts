// One good call of every procedure, made for the things it is tried on. A procedure without one does not compile.
import type { Api } from '@core/api'
import { aRegister, anAnnouncement, residentsCsv, type GivenVote } from './given-ballots'
import { callAttempts } from './given-calls'
import { councilAttempts } from './given-councils'
import { memberAttempts } from './given-members'
import { doorAttempts } from './given-doors'
import { aBlow, zhang } from './given-partners'
import { pledgeAttempts, type PledgeThings } from './given-pledges'
import { aStatementId } from './given-talk'
import { volunteerAttempts, type VolunteerThings } from './given-volunteers'
import { aCommandId, anEntry, aSubmission } from './given-world'

export type Where = 'own' | 'foreign'
type Attempts = {
  readonly [F in keyof Api]: { readonly [P in keyof Api[F]]: (things: Things, where: Where) => unknown }
}

/** What is tried on: a fresh request in each area, so that no attempt spoils another. */
export interface Things extends PledgeThings, VolunteerThings {
  readonly request: string
  readonly unit: string
  readonly person: string
  readonly grant: string
  readonly whistle: string
  /** The community that blew it, and the unit it called. */
  readonly community: string
  readonly partner: string
  /** On duty there, and a leave of theirs. */
  readonly worker: string
  readonly leave: string
  /** A matter that is talked over in that area, a statement of it and a meeting. */
  readonly matter: string
  readonly statement: string
  readonly meeting: string
  /** An open vote of that area's grid. */
  readonly vote: GivenVote
  /** A call that the area's community made. */
  readonly call: string
  /** Epoch ms. */
  readonly now: number
}

const aPart = { serviceCode: 'lamp', description: '换灯' }

const position = { lng: 119.305, lat: 34.705, datum: 'wgs84' }
const command = (things: Things) => ({ id: things.request, commandId: aCommandId() })
const toUnit = ({ whistle, partner }: Things) => ({ id: whistle, unitId: partner, commandId: aCommandId() })
export const attempts: Attempts = {
  homes: {
    list: () => ({}),
    nearest: () => ({ position }),
    route: () => ({ position, id: 'home-1' }),
    atlasPart: () => ({ version: 'none', part: 0 }),
    get: () => ({ code: 'J001' }),
    coverage: () => ({}),
    sites: () => ({}),
  },
  insight: {
    rates: ({ unit }) => ({ unitId: unit, period: { from: '2026-11', to: '2026-11' } }),
    records: ({ unit }) => ({ unitId: unit, period: { from: '2026-11', to: '2026-11' }, figure: 'all' }),
  },
  board: {
    list: () => ({ state: 'all' }),
    near: () => ({ position, state: 'all' }),
    entry: ({ request }) => ({ id: request }),
    similar: () => ({ position, serviceCode: 'lamp' }),
    meToo: ({ request }) => ({ id: request, stands: true }),
    offerHelp: ({ request }) => ({ id: request, name: '小周', phone: '13800001111', text: '我有梯子' }),
    withdrawOffer: ({ request }) => ({ id: request }),
    myOffer: ({ request }) => ({ id: request }),
    offers: ({ request }) => ({ id: request }),
    declineOffer: ({ request }) => ({ offerId: `offer-${request}` }),
  },
  district: {
    current: () => ({}),
    services: () => ({}),
    chain: () => ({ position }),
    grids: () => ({}),
    units: () => ({}),
    rules: () => ({}),
    colleagues: ({ unit }) => ({ unitId: unit }),
    leaves: ({ unit }) => ({ unitId: unit }),
    takeLeave: ({ unit, worker, now }) => ({
      id: aCommandId(),
      unitId: unit,
      personId: worker,
      from: now,
      until: now + 1,
    }),
    endLeave: ({ leave }) => ({ id: leave }),
  },
  requests: {
    submit: () => aSubmission(),
    enter: () => anEntry(),
    receipt: () => ({ code: 'ABCDEFGHJKLMNPQR' }),
    claim: () => ({ code: 'ABCDEFGHJKLMNPQR' }),
    likely: ({ request }) => ({ id: request }),
    desks: ({ request }) => ({ id: request }),
    volunteers: ({ request }) => ({ id: request }),
    foresee: () => ({ serviceCode: 'lamp', position }),
    progress: (things) => ({ ...command(things), text: '在路上', photos: [] }),
    transfer: (things) => ({ ...command(things), reason: '更近', unitId: things.unit }),
    split: (things) => ({ ...command(things), parts: [aPart, aPart] }),
    join: (things) => ({ ...command(things), reason: '一起办' }),
    merge: (things) => ({ ...command(things), intoId: things.request }),
    unmerge: (things) => ({ ...command(things), reason: '不是一件' }),
    askExtension: (things) => ({ ...command(things), minutes: 60, reason: '等配件' }),
    decideExtension: (things) => ({ ...command(things), granted: true, reason: '' }),
    triage: (things) => ({ ...command(things), urgency: 'urgent', reason: '有老人' }),
    addHelper: (things) => ({ ...command(things), personId: 'nobody' }),
    removeHelper: (things) => ({ ...command(things), helperId: 'nobody' }),
    clear: (things) => ({ ...command(things), note: '' }),
    publish: (things) => ({ ...command(things), text: null, photoIds: [], hidden: true }),
    followUp: (things) => ({ ...command(things), outcome: 'resolved', note: '' }),
    recall: (things) => ({ ...command(things), note: '还没好' }),
    withdraw: (things) => ({ ...command(things), reason: '' }),
    mine: () => ({}),
    get: ({ request }) => ({ id: request }),
    desk: ({ unit }) => ({ unitId: unit, view: 'desk', queue: 'all' }),
    accept: command,
    answer: (things) => ({ ...command(things), text: '好了', photos: [] }),
    return: (things) => ({ ...command(things), reason: '不归我们' }),
    close: (things) => ({ ...command(things), note: '' }),
    confirm: command,
    reopen: (things) => ({ ...command(things), reason: '还没好' }),
    rate: (things) => ({ ...command(things), rating: 'satisfied', comment: '' }),
  },
  calls: callAttempts,
  councils: councilAttempts,
  doors: doorAttempts,
  members: memberAttempts,
  pledges: pledgeAttempts,
  volunteers: volunteerAttempts,
  partners: {
    units: ({ community }) => ({ unitId: community }),
    blow: ({ community, partner }) => aBlow({ unitId: community, partnerIds: [partner] }),
    addUnits: ({ whistle }) => ({ id: whistle, commandId: aCommandId(), partnerIds: ['PD'] }),
    get: ({ whistle }) => ({ id: whistle }),
    forUnit: ({ partner }) => ({ unitId: partner, view: 'open' }),
    blown: ({ community }) => ({ unitId: community, view: 'open' }),
    reportIn: (things) => ({ ...toUnit(things), person: zhang }),
    act: (things) => ({ ...toUnit(things), said: '到现场了' }),
    finish: (things) => ({ ...toUnit(things), said: '修好了' }),
    sendBack: (things) => ({ ...toUnit(things), reason: '还没好' }),
    release: (things) => ({ ...toUnit(things), said: '修好了', rating: 'satisfied', comment: '' }),
    rate: (things) => ({ ...toUnit(things), rating: 'satisfied', comment: '' }),
    cancel: (things) => ({ ...toUnit(things), reason: '不用来了' }),
    times: ({ community }) => ({ unitId: community }),
  },
  talk: {
    get: ({ matter }) => ({ matterId: matter }),
    statements: ({ matter }) => ({ matterId: matter }),
    state: ({ matter }) => ({ id: aStatementId(), matterId: matter, text: '装充电桩' }),
    judge: ({ matter, statement }) => ({ matterId: matter, statementId: statement, stance: 1 }),
    enterFromMeeting: ({ matter, meeting }) => ({
      matterId: matter,
      meetingId: meeting,
      statements: [{ id: aStatementId(), text: '车棚不够' }],
    }),
    hide: ({ statement }) => ({ id: statement, reason: '骂人' }),
    show: ({ statement }) => ({ id: statement }),
    appeal: ({ statement }) => ({ id: statement, text: '没有骂人' }),
    decideAppeal: ({ statement }) => ({ id: statement, restored: true, reason: '看过了' }),
  },
  ballots: {
    registers: ({ unit }) => ({ unitId: unit }),
    putRegister: ({ unit }) => aRegister({ unitId: unit, kind: 'residents', csv: residentsCsv(2), scopeName: '' }),
    electors: ({ vote }) => ({ registerId: vote.register, decisionId: vote.decision }),
    letters: ({ vote }) => ({ registerId: vote.register, page: 0 }),
    claim: () => ({ code: 'AAAAAAAAAA' }),
    announce: ({ vote, now }) =>
      anAnnouncement(vote.decided, vote.register, {
        ruleId: 'simpleMajority',
        subject: null,
        opensAt: now,
        closesAt: now + 1,
      }),
    cancel: ({ vote }) => ({ id: vote.decision, commandId: aCommandId(), reason: '名册有误' }),
    ofMatter: ({ vote }) => ({ matterId: vote.decided }),
    mine: () => ({}),
    get: ({ vote }) => ({ id: vote.decision }),
    vote: ({ vote }) => ({ decisionId: vote.decision, electorKey: vote.elector, choice: 'yes', revision: 1 }),
    takeSlips: ({ vote }) => ({
      decisionId: vote.decision,
      electorKey: vote.elector,
      blinded: [{ kind: 'h', message: 'A'.repeat(342) }],
    }),
    setProxy: ({ vote }) => ({ decisionId: vote.decision, principalKey: vote.elector, holderKey: '' }),
    handPaper: ({ vote }) => ({ decisionId: vote.decision, electorKey: vote.elector, slip: '123456789012' }),
    enterPaper: ({ vote }) => ({ decisionId: vote.decision, slip: vote.elector, choice: 'no' }),
    papers: ({ vote }) => ({ decisionId: vote.decision }),
    resultPart: ({ vote }) => ({ id: vote.decision, part: 0 }),
  },
  ballotbox: {
    cast: ({ vote }) => ({
      decisionId: vote.decision,
      kind: 'h',
      key: 'B'.repeat(87),
      token: 'T'.repeat(342),
      choice: 'yes',
      revision: 1,
      signature: 'S'.repeat(86),
    }),
  },
  accounts: {
    me: () => ({}),
    consent: () => ({ notice: 'none-such', kind: 'privacy', by: 'self' }),
    claim: () => ({ code: '000000000000' }),
    invite: ({ person }) => ({ personId: person }),
    people: ({ unit }) => ({ unitId: unit }),
    grant: ({ person, unit }) => ({
      grantId: aCommandId(),
      personId: person,
      role: 'member',
      unitId: unit,
      until: 1_900_000_000_000,
    }),
    revoke: ({ grant }) => ({ grantId: grant }),
    contact: ({ request }) => ({ requestId: request, commandId: aCommandId() }),
    contactReads: () => ({}),
    inbox: () => ({ box: 'own' }),
    markRead: () => ({ box: 'own', ids: [] }),
    allowPush: () => ({ times: 1 }),
    noticeSettings: () => ({}),
    setNoticeSettings: () => ({ quiet: null, work: 'each', digestAt: [] }),
    undeliverable: ({ unit }) => ({ unitId: unit }),
    exportData: () => ({}),
    eraseData: () => ({ sure: false }),
  },
}
