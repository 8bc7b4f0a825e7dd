// Matters of the small district in any state, and good commands for them.
import type { Matter, Stage } from '@core/councils/matter'
import { councilLife, type CouncilCommandType } from '@core/councils/council-life'
import type { SentOf } from '@core/kernel/procedure'
import type { Api } from '@core/api'
import type { Store } from '../../cloudfunctions/_kit/store'
import { noon, units } from '../given'
import { aNewId, seedMatter } from './given-ballots'
import { aCommandId, foreign, must, type GivenWorld } from './given-world'

/** One with everything a command may be about, in the grid of B, or of B2 where it is foreign. */
export function seedCouncil(
  store: Store,
  where: 'own' | 'foreign',
  raiser: string,
  over: Partial<Matter> = {},
  id = aNewId('matter'),
): Promise<string> {
  const unit = where === 'own' ? units.B : foreign.B2
  const scope = { kind: 'grid', unitId: unit.id, unitName: unit.name, path: unit.path, name: '' } as const
  const party = (id: string) => ({ id, kind: 'owners', name: id, accountId: '', personId: '', codeHash: '' }) as const
  const instalment = { id: 'instalment', what: '付一半', partyId: 'party-one', amountFen: 1, dueAt: 0, keptAt: 0, breachedAt: 0, breachText: '' } // prettier-ignore
  const consents = ['party-one', 'party-two'].map((partyId) => ({ partyId, partyName: partyId, at: 0 }))
  const agreement = { id: 'agreement', text: '', instalments: [instalment], breachClause: '', consents, state: 'proposed', proposedAt: 0, agreedAt: 0 } as const // prettier-ignore
  const log = over.stage === 'raised' ? [] : [{ type: 'screened', accepted: true, reason: '', at: 0, by: { id: '', name: '', side: 'committee' }, commandId: aCommandId() } as const] // prettier-ignore
  return seedMatter(store, { scope, raiserAccountId: raiser, parties: [party('party-one'), party('party-two')], agreement, log, delivered: log.length, ...over }, id) // prettier-ignore
}

/** The first stage in which the life knows this command; talked over where it is none. */
export function stageFor(procedure: string): Stage {
  if (!isCommand(procedure)) return procedure === 'rate' ? 'closed' : 'talk'
  return [...councilLife[procedure].from].at(-1) ?? 'talk'
}

export function isCommand(procedure: string): procedure is CouncilCommandType {
  return Object.hasOwn(councilLife, procedure)
}

const anOption = { title: '换灯', text: '换成 LED', costText: '', costFen: -1, consequences: '' }
const later = noon * 2
type About = { readonly matter: string; readonly unit: string; readonly meeting: string }
const to = ({ matter }: About) => ({ id: matter, commandId: aCommandId() })

/** A good call of every procedure. */
export const councilAttempts = {
  raise: ({ unit }: About) => ({ id: aNewId('raised'), title: '灯坏了没人管', text: '三个月了，没有人来', template: 'other', scope: { kind: 'grid', unitId: unit, name: '' }, affected: '' }), // prettier-ignore
  list: ({ unit }: About) => ({ unitId: unit, view: 'live' }),
  mine: () => ({}),
  get: ({ matter }: About) => ({ id: matter }),
  screen: (about: About) => ({ ...to(about), accepted: true, reason: '大家都关心', to: 'talk', days: 7 }),
  withdraw: (about: About) => ({ ...to(about), reason: '' }),
  move: (about: About) => ({ ...to(about), to: 'deliberate', reason: '再议议' }),
  addParty: (about: About) => ({
    ...to(about),
    partyId: aNewId('party'),
    kind: 'expert',
    name: '专家',
    speaker: 'nobody',
  }),
  partyCode: ({ matter }: About) => ({ id: matter, partyId: 'party-one' }),
  claimParty: () => ({ code: 'ABCDEFGHJKLM' }),
  addEvidence: (about: About) => ({ ...to(about), evidenceId: aNewId('evidence'), text: '有照片' }),
  addOption: (about: About) => ({ ...to(about), optionId: aNewId('option'), ...anOption }),
  amendOption: (about: About) => ({ ...to(about), optionId: 'option-a', fromVersion: 0, reason: '更省', ...anOption }),
  withdrawOption: (about: About) => ({ ...to(about), optionId: 'option-a', reason: '办不到' }),
  takePosition: (about: About) => ({ ...to(about), positionId: aNewId('position'), partyId: 'party-one', stance: 'for', text: '同意' }), // prettier-ignore
  stateConflict: (about: About) => ({ ...to(about), statementId: aNewId('conflict'), name: '老陈', text: '住这栋楼' }),
  callMeeting: ({ matter }: About) => ({ id: matter, meetingId: aNewId('meeting'), kind: 'hearing', title: '听证会', place: '活动室', startsAt: later, agenda: ['换不换'] }), // prettier-ignore
  meeting: ({ meeting }: About) => ({ id: meeting }),
  signIn: () => ({ code: 'ABCDEFGHJK' }),
  publishMinutes: ({ meeting }: About) => ({
    id: meeting,
    commandId: aCommandId(),
    text: '都同意换新灯',
    namesOnPaper: 3,
  }),
  proposeAgreement: (about: About) => ({ ...to(about), agreementId: aNewId('agreement'), text: '分两次付清', breachClause: '', partyIds: ['party-one', 'party-two'], instalments: [] }), // prettier-ignore
  consent: (about: About) => ({ ...to(about), agreementId: 'agreement', partyId: 'party-one', note: '签了纸' }),
  refuseAgreement: (about: About) => ({ ...to(about), agreementId: 'agreement', partyId: 'party-one', reason: '太贵' }),
  keepInstalment: (about: About) => ({ ...to(about), instalmentId: 'instalment' }),
  breach: (about: About) => ({ ...to(about), instalmentId: 'instalment', text: '没有付' }),
  addTask: (about: About) => ({ ...to(about), taskId: aNewId('task'), what: '换灯', ownerName: '社区', dueAt: later }),
  finishTask: (about: About) => ({ ...to(about), taskId: 'task', result: '换好了' }),
  close: (about: About) => ({ ...to(about), reason: '办完了' }),
  rate: ({ matter }: About) => ({ id: matter, rating: 'satisfied', comment: '' }),
  reopen: (about: About) => ({ ...to(about), reason: '又坏了，还是那盏' }),
  bodies: ({ unit }: About) => ({ unitId: unit }),
  putBody: ({ unit }: About) => ({ id: aNewId('body'), kind: 'gridCouncil', unitId: unit, name: '网格议事会', about: '', members: [{ name: '老王', role: '' }] }), // prettier-ignore
}

export const aMatter = (over: Partial<SentOf<Api['councils']['raise']>> = {}): SentOf<Api['councils']['raise']> => ({
  id: aNewId('matter'),
  title: '电梯停了三个月',
  text: '物业说没有钱修，老人下不了楼。',
  template: 'propertyDispute',
  scope: { kind: 'estate', unitId: 'C', name: '海棠苑' },
  affected: '3 号楼',
  ...over,
})

/** What is said over and over in these stories. */
export function councilOf(world: () => GivenWorld) {
  const kindsOf = async (who: string, box: 'own' | 'work') =>
    (await must(world().call(who, 'accounts', 'inbox', { box }))).items.map(({ kind }) => kind).filter((kind) => kind.startsWith('matter.')).sort() // prettier-ignore
  const to = (id: string) => ({ id, commandId: aCommandId() })
  const raise = (who: string, over: Partial<SentOf<Api['councils']['raise']>> = {}) =>
    must(world().call(who, 'councils', 'raise', aMatter(over)))
  const accept = (id: string, stage: 'talk' | 'deliberate' = 'deliberate') =>
    must(
      world().call('clerk', 'councils', 'screen', {
        ...to(id),
        accepted: true,
        reason: '大家都关心',
        to: stage,
        days: 7,
      }),
    )
  const addParty = (id: string, partyId: string, speaker: 'raiser' | 'code' | 'person' | 'nobody', personId?: string) =>
    must(world().call('clerk', 'councils', 'addParty', { ...to(id), partyId, kind: 'owners', name: partyId, speaker, ...(personId === undefined ? {} : { personId }) })) // prettier-ignore
  const instalment = (id: string, partyId: string, dueAt: number) => ({ id, what: '付一半修理费', partyId, amountFen: 500_000, dueAt }) // prettier-ignore

  return { kindsOf, to, raise, accept, addParty, instalment }
}
