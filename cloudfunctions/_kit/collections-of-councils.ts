// The collections of the councils: matters, what is said of them, and votes. Part of the one table in `collections`.
import type {
  BallotBox,
  Decision,
  DecisionKeys,
  OpenVote,
  PaperEntry,
  PaperNumbers,
  Proxy,
  ProxyHolder,
  SlipsTaken,
} from '@core/ballots/decision'
import type { CouncilBody, MatterRating, Meeting, SignIn } from '@core/councils/meeting'
import type {
  DecisionIndexFields,
  KeptOpinionMap,
  MatterIndexFields,
  OpenVoteIndexFields,
  PartyCode,
  PartySpeaker,
  RegisterPiece,
  ResultPart,
  StatementIndexFields,
} from './index-fields'
import type { ElectorClaim, ElectorPage, Register } from '@core/ballots/register'
import type { Matter } from '@core/councils/matter'
import type { Opinion, Statement } from '@core/talk/talk'
import { collection } from './collection'

export const councilCollections = {
  matters: collection<Matter & MatterIndexFields>()(
    {
      shelf: 'text',
      subdistrictId: 'text',
      communityId: 'text',
      branchId: 'text',
      raiserAccountId: 'text',
      timed: 'integer',
      nextAt: 'integer',
      undelivered: 'integer',
      raisedAt: 'integer',
      updatedAt: 'integer',
    },
    {
      district: ['shelf', 'updatedAt'],
      subdistrict: ['subdistrictId', 'shelf', 'updatedAt'],
      community: ['communityId', 'shelf', 'updatedAt'],
      branch: ['branchId', 'shelf', 'updatedAt'],
      raiser: ['raiserAccountId', 'raisedAt'],
      timed: ['timed', 'nextAt'],
      undelivered: ['undelivered', 'updatedAt'],
    },
  ),
  /** By the hash of the code. */
  partyCodes: collection<PartyCode>()({}, {}),
  partySpeakers: collection<PartySpeaker>()({ accountId: 'text' }, { account: ['accountId'] }),
  meetings: collection<Meeting>()(
    { matterId: 'text', code: 'text', startsAt: 'integer' },
    { matter: ['matterId', 'startsAt'], code: ['code'] },
  ),
  signIns: collection<SignIn>()(
    { meetingId: 'text', accountId: 'text' },
    { meeting: ['meetingId'], account: ['accountId'] },
  ),
  matterRatings: collection<MatterRating>()(
    { matterId: 'text', rating: 'text', accountId: 'text' },
    { matter: ['matterId', 'rating'], account: ['accountId'] },
  ),
  councilBodies: collection<CouncilBody>()({ unitId: 'text' }, { all: [], unit: ['unitId'] }),
  statements: collection<Statement & StatementIndexFields>()(
    {
      matterId: 'text',
      state: 'text',
      authorId: 'text',
      appealed: 'integer',
      untold: 'integer',
      at: 'integer',
      updatedAt: 'integer',
    },
    {
      matter: ['matterId', 'at'],
      matterState: ['matterId', 'state', 'at'],
      author: ['authorId', 'matterId'],
      appealed: ['appealed', 'at'],
      untold: ['untold', 'updatedAt'],
    },
  ),
  opinions: collection<Opinion>()(
    { matterId: 'text', accountId: 'text', updatedAt: 'integer' },
    { matter: ['matterId'], account: ['accountId'] },
  ),
  /** Ids are the matters' own. */
  opinionMaps: collection<KeptOpinionMap>()({ stale: 'integer', staleAt: 'integer' }, { stale: ['stale', 'staleAt'] }),
  registers: collection<Register>()({ unitId: 'text' }, { all: [], unit: ['unitId'] }),
  /** Ids `<upload>:<piece>`. */
  registerPieces: collection<RegisterPiece>()({ waiting: 'integer', at: 'integer' }, { waiting: ['waiting', 'at'] }),
  electorPages: collection<ElectorPage>()({ list: 'text', firstKey: 'text' }, { list: ['list', 'firstKey'] }),
  electorClaims: collection<ElectorClaim>()(
    { registerId: 'text', accountId: 'text', codeHash: 'text' },
    { account: ['accountId'], registerAccount: ['registerId', 'accountId'], code: ['codeHash'] }, // prettier-ignore
  ),
  decisions: collection<Decision & DecisionIndexFields>()(
    {
      matterId: 'text',
      registerId: 'text',
      timed: 'integer',
      nextAt: 'integer',
      undelivered: 'integer',
      tellAt: 'integer',
      announcedAt: 'integer',
    },
    {
      matter: ['matterId', 'announcedAt'],
      register: ['registerId', 'announcedAt'],
      timed: ['timed', 'nextAt'],
      undelivered: ['undelivered', 'tellAt'],
    },
  ),
  /** Ids are the decisions' own. */
  decisionKeys: collection<DecisionKeys>()({}, {}),
  openVotes: collection<OpenVote & OpenVoteIndexFields>()(
    { decisionId: 'text', electorKey: 'text', accountId: 'text' },
    { decision: ['decisionId', 'electorKey'], account: ['accountId', 'decisionId'] },
  ),
  paperEntries: collection<PaperEntry>()(
    { decisionId: 'text', state: 'text', slip: 'text' },
    { decisionState: ['decisionId', 'state', 'slip'] },
  ),
  slipsTaken: collection<SlipsTaken>()(
    { decisionId: 'text', electorKey: 'text' },
    { decision: ['decisionId', 'electorKey'] },
  ),
  /** Ids are the decisions' own. */
  paperNumbers: collection<PaperNumbers>()({}, {}),
  /** Ids `<decision>:<box>`; how many there are follows from the decision. */
  ballotBoxes: collection<BallotBox>()({}, {}),
  proxies: collection<Proxy>()({ holder: 'text', stands: 'integer' }, { holder: ['holder', 'stands'] }),
  proxyHolders: collection<ProxyHolder>()({}, {}),
  /** Ids `<decision>:<fingerprint's beginning>:<part>`. */
  resultParts: collection<ResultPart>()({}, {}),
}
