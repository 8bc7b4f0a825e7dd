// Brings in matters that were under way on paper. Once in, a matter is the app's: a later import never changes it, and
// never takes it away.
import type { CouncilActor } from '@core/councils/council-fact'
import type { Matter, MatterOption } from '@core/councils/matter'
import { dayMs } from '@core/kernel/china-day'
import type { Opinion, Statement } from '@core/talk/talk'
import type { KeptOpinionMap, StatementIndexFields } from '../../cloudfunctions/_kit/index-fields'
import type { Store } from '../../cloudfunctions/_kit/store'
import { storedMatter } from '../../cloudfunctions/_kit/stored-matter'
import type { DistrictData, ImportedMatter, ImportedOption } from './district-data'
import { putAll, type Tally } from './put-all'

type Given = Pick<DistrictData, 'matters' | 'matterOptions' | 'statements' | 'sheets'>

const noPicture = { map: null, placing: null, voices: {} }

const theImport: CouncilActor = { id: 'import', name: '', side: 'committee' }

export async function importMatters(store: Store, data: Given, at: number, tally: Tally): Promise<void> {
  const matters = [...data.matters].map(([id, matter]) => {
    const options = data.matterOptions.filter((option) => option.matterId === id)
    return [id, (current: ReturnType<typeof storedMatter> | undefined) => current ?? storedMatter(matterOf(matter, options, at))] as const // prettier-ignore
  })
  await putAll(store, 'matters', new Map(matters), tally)
  const statements = [...data.statements].map(
    ([id, { matterId, text, demo }]) =>
      [
        id,
        (current: (Statement & StatementIndexFields) | undefined) => current ?? statementOf(matterId, text, demo, at),
      ] as const,
  )
  await putAll(store, 'statements', new Map(statements), tally)
  await importSheets(store, data, at, tally)
}

/** A sheet has no account: nobody can change it on a phone, and nobody is told by it. */
async function importSheets(store: Store, { sheets }: Given, at: number, tally: Tally): Promise<void> {
  const opinions = [...sheets].map(([id, { matterId, stances }]) => {
    const opinion: Opinion = { matterId, accountId: '', stances, said: [], updatedAt: at }
    return [`paper-${id}`, (current: Opinion | undefined) => current ?? opinion] as const
  })
  const before = tally.inserted
  await putAll(store, 'opinions', new Map(opinions), tally)
  const isNew = tally.inserted > before
  const matters = new Set([...sheets.values()].map(({ matterId }) => matterId))
  const pictures = [...matters].map(
    (id) =>
      [
        id,
        (current: KeptOpinionMap | undefined) =>
          current && !isNew ? current : { ...noPicture, ...current, stale: 1, staleAt: at },
      ] as const,
  )
  await putAll(store, 'opinionMaps', new Map(pictures), tally)
}

function matterOf(given: ImportedMatter, options: readonly ImportedOption[], at: number): Matter {
  const { days, stage, ...matter } = given
  const until = at + days * dayMs
  const screening = { accepted: true, reason: '社区原来就在办这件事，现在请大家一起来商量。', at }
  return {
    ...matter,
    raiserAccountId: '',
    raiserPersonId: '',
    requestId: '',
    flags: [],
    parties: [],
    evidence: [],
    stage,
    screening,
    deadlines: {
      screenBy: at,
      talkUntil: stage === 'talk' ? until : 0,
      deliberateUntil: stage === 'deliberate' ? until : 0,
    },
    screeningEscalated: false,
    options: options.map((option) => optionOf(option, at)),
    positions: [],
    conflicts: [],
    meetingIds: [],
    question: '',
    decisions: [],
    agreement: null,
    earlierAgreements: [],
    tasks: [],
    reopened: 0,
    raisedAt: at,
    updatedAt: at,
    log: [
      { type: 'raised', at, by: theImport, commandId: 'import' },
      // Its reason stands above, where the matter says why it was taken up: once is enough.
      { type: 'screened', accepted: screening.accepted, reason: '', at, by: theImport, commandId: 'import' },
    ],
    // Nobody is told of what was known before the product was.
    delivered: 2,
  }
}

function optionOf({ id, title, text, costText, consequences }: ImportedOption, at: number): MatterOption {
  return {
    id,
    withdrawn: false,
    versions: [{ title, text, costText, costFen: -1, consequences, at, byName: '', reason: '' }],
  }
}

function statementOf(matterId: string, text: string, demo: boolean, at: number): Statement & StatementIndexFields {
  return {
    matterId,
    authorId: '',
    enteredBy: 'import',
    meetingId: '',
    text,
    state: 'shown',
    reason: '',
    moderatedBy: '',
    moderatedAt: 0,
    appeal: null,
    at,
    updatedAt: at,
    demo,
    appealed: 0,
    untold: 0,
  }
}
