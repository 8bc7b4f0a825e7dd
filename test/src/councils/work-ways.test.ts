// The ways of working on a matter are those the server allows and for which there is something there.
import type { CouncilCommandType } from '@core/councils/council-life'
import type { MatterView } from '@core/councils/councils-api'
import { formOfWay, type PlainWay } from '@/features/councils/form-of-way'
import { voicesOf } from '@/features/councils/work-form'
import { mayAnnounce, mayWork, waysOf, wordOfWork } from '@/features/councils/work-ways'
import { councilWayWords, councilWorkWords } from '@/ui/words/council-work'

const now = Date.parse('2026-11-25T10:00:00+08:00')
const party = { id: 'party-1', kind: 'owners', name: '业主', spokenFor: false } as const
const other = { id: 'party-2', kind: 'propertyCompany', name: '物业', spokenFor: true } as const
const option = { id: 'option-1', withdrawn: false, versions: [] } as const
const task = { id: 'task-1', what: '招标', ownerName: '业委会', dueAt: now, doneAt: 0, result: '' } as const
const agreement = {
  id: 'agreement-1',
  text: '',
  breachClause: '',
  instalments: [{ id: 'i', what: '', partyId: 'party-1', amountFen: 0, dueAt: now, keptAt: 0, breachedAt: 0, breachText: '' }], // prettier-ignore
  consents: [
    { partyId: 'party-1', partyName: '业主', at: 0 },
    { partyId: 'party-2', partyName: '物业', at: 0 },
  ],
  state: 'proposed',
  proposedAt: now,
  agreedAt: 0,
} as const

function aView(may: readonly CouncilCommandType[], part: Partial<MatterView> = {}): MatterView {
  const nothing = { parties: [], options: [], tasks: [], positions: [], agreement: null, myPartyIds: [] }
  return { id: 'matter', stage: 'deliberate', isCommittee: true, ...nothing, ...part, may } as unknown as MatterView
}

test('nothing allowed, nothing offered', () => {
  expect(waysOf(aView([]))).toEqual([])
  expect(mayWork(aView([]))).toBe(false)
})

test('taking back and taking up again are not work', () => {
  expect(mayWork(aView(['withdraw', 'reopen', 'noteDecision']))).toBe(false)
})

test('a vote is announced by whoever may move it, once it is for all to decide', () => {
  expect(waysOf(aView(['move'], { stage: 'deliberate' }))).toEqual(['move'])
  expect(waysOf(aView(['move'], { stage: 'decide' }))).toEqual(['move', 'announce'])
})

test.each([
  ['amendOption', { options: [option] }],
  ['withdrawOption', { options: [option] }],
  ['takePosition', { parties: [party] }],
  ['proposeAgreement', { parties: [party, other] }],
  ['consent', { agreement, parties: [party] }],
  ['refuseAgreement', { agreement, parties: [party] }],
  ['keepInstalment', { agreement }],
  ['breach', { agreement }],
  ['finishTask', { tasks: [task] }],
] as const)('%s waits until there is what it is done to', (way, part) => {
  expect(waysOf(aView([way]))).toEqual([])
  expect(waysOf(aView([way], part as Partial<MatterView>))).toEqual([way])
})

test('each plain way has a form with questions and a word on its button', () => {
  const own = ['announce', 'addParty', 'partyCode', 'amendOption', 'callMeeting']
  const plain = Object.keys(councilWayWords).filter((way) => !own.includes(way)) as PlainWay[]
  const view = aView([], { parties: [party], options: [option], tasks: [task], agreement })
  for (const way of plain) {
    const form = formOfWay(way, view, now)
    const fields = typeof form?.fields === 'function' ? form.fields({ count: '1' }) : form?.fields
    expect(fields?.length).toBeGreaterThan(0)
    expect(councilWorkWords.send[way]).not.toBe('')
  }
})

test('a yes has a round and days, a no only its reason', async () => {
  const sent: unknown[] = []
  const act = (name: string, said: unknown) => {
    sent.push([name, said])
    return Promise.resolve({ ok: false, error: { code: 'internal', reason: 'net.offline' } } as const)
  }
  const form = formOfWay('screen', aView([]), now)
  await form?.send({ to: 'talk', reason: '大家关心', days: '14' }, act)
  await form?.send({ to: 'no', reason: '不归这里', days: '14' }, act)
  expect(sent).toEqual([
    ['screen', { accepted: true, to: 'talk', reason: '大家关心', days: 14 }],
    ['screen', { accepted: false, reason: '不归这里' }],
  ])
  expect(form?.check?.({ to: 'talk', days: '0' })).toHaveProperty('days')
  expect(form?.check?.({ to: 'no', days: '' })).toEqual({})
})

test('a party with a voice of its own is not spoken for by the committee', () => {
  const parties = [party, other]
  expect(voicesOf(aView([], { parties }))).toEqual([party])
  expect(voicesOf(aView([], { parties, isCommittee: false, myPartyIds: ['party-2'] }))).toEqual([other])
  expect(waysOf(aView(['takePosition', 'consent'], { parties: [other], agreement }))).toEqual([])
})

test('what was kept cannot be called broken, what was called broken can still be kept', () => {
  const [piece] = agreement.instalments
  const after = (part: object) => aView(['keepInstalment', 'breach'], { agreement: { ...agreement, instalments: [{ ...piece, ...part }] } }) // prettier-ignore
  expect(waysOf(after({}))).toEqual(['keepInstalment', 'breach'])
  expect(waysOf(after({ breachedAt: now }))).toEqual(['keepInstalment'])
  expect(waysOf(after({ keptAt: now }))).toEqual([])
})

test('the button to one’s work says what it opens', () => {
  const doing = { stage: 'doing', isCommittee: false, agreement, myPartyIds: ['party-1'] } as const
  expect(wordOfWork(aView(['breach', 'addEvidence'], doing))).toBe('toWorkBreach')
  expect(wordOfWork(aView(['addEvidence'], doing))).toBe('toWorkParty')
  expect(wordOfWork(aView(['addEvidence'], { ...doing, myPartyIds: [] }))).toBe('toWorkRaiser')
  expect(wordOfWork(aView(['breach'], { ...doing, isCommittee: true }))).toBe('toWork')
})

test('a vote is called where all are to decide, by who may move the matter, unless one runs or has adopted something', () => {
  const decided = (state: string, outcome: string) => [{ decisionId: 'd', question: '', state, outcome }] as never
  const inDecide = (decisions: MatterView['decisions'] = []) => aView(['move'], { stage: 'decide', decisions })
  expect(mayAnnounce(inDecide())).toBe(true)
  expect(mayAnnounce(inDecide(decided('cancelled', 'pending')))).toBe(true)
  expect(mayAnnounce(inDecide(decided('closed', 'noQuorum')))).toBe(true)
  expect(mayAnnounce(inDecide(decided('announced', 'pending')))).toBe(false)
  expect(mayAnnounce(inDecide(decided('closed', 'adopted')))).toBe(false)
  expect(mayAnnounce(aView([], { stage: 'decide', decisions: [] }))).toBe(false)
  expect(mayAnnounce(aView(['move'], { stage: 'deliberate', decisions: [] }))).toBe(false)
})
