// Who may say, judge and moderate in a talk, and what becomes of a statement that is hidden.
import type { Matter } from '@core/councils/matter'
import { appealHiding, decideAppeal, hideStatement, showStatement } from '@core/talk/moderate'
import { askedAtOnce, nextStatements } from '@core/talk/next-statements'
import { statementsPerMatter, statementsPerPerson, type Opinion, type Statement } from '@core/talk/talk'
import { hasRoom, hasTalk, isTalkOpen, judge, mayDecideAppeal, mayHide, mayModerate, maySeeTally, stateOwn } from '@core/talk/talk-rules' // prettier-ignore
import { aResident, aStaff, noon, units } from '../../given'

const scope = { kind: 'grid', unitId: 'B', unitName: '一支部', path: units.B.path, name: '' } as const
const matter = { scope }
const deadlines = { screenBy: 0, talkUntil: 0, deliberateUntil: 0 }
const statement: Statement = {
  matterId: 'matter',
  authorId: 'account-resident',
  enteredBy: '',
  meetingId: '',
  text: '装充电桩',
  state: 'shown',
  reason: '',
  moderatedBy: '',
  moderatedAt: 0,
  appeal: null,
  at: noon,
  updatedAt: noon,
  demo: false,
}
const opinion: Opinion = { matterId: 'matter', accountId: 'account-resident', stances: {}, said: [], updatedAt: 0 }
const leader = aStaff('gridLeader', 'B')
const clerk = aStaff('communityStaff', 'C')

function must<T>(
  result: { readonly ok: true; readonly value: T } | { readonly ok: false; readonly error: unknown },
): T {
  if (!result.ok) throw new Error(JSON.stringify(result.error))
  return result.value
}

describe('when there is a talk', () => {
  test('people talk in that stage, until its end where one was set', () => {
    expect(isTalkOpen({ stage: 'talk', deadlines }, noon)).toBe(true)
    expect(isTalkOpen({ stage: 'talk', deadlines: { ...deadlines, talkUntil: noon + 1 } }, noon)).toBe(true)
    expect(isTalkOpen({ stage: 'talk', deadlines: { ...deadlines, talkUntil: noon } }, noon)).toBe(false)
    for (const stage of ['raised', 'deliberate', 'decide', 'doing', 'closed'] as const)
      expect(isTalkOpen({ stage, deadlines }, noon)).toBe(false)
  })

  test('it can be read once the matter was taken up, also while it is screened again', () => {
    const taken = { type: 'screened', accepted: true } as Matter['log'][number]
    expect(hasTalk({ stage: 'closed', log: [] })).toBe(true)
    expect(hasTalk({ stage: 'raised', log: [] })).toBe(false)
    expect(hasTalk({ stage: 'raised', log: [taken] })).toBe(true)
    expect(hasTalk({ stage: 'declined', log: [{ ...taken, accepted: false } as typeof taken] })).toBe(false)
    expect(hasTalk({ stage: 'withdrawn', log: [taken] })).toBe(false)
  })
})

describe('what one person may say', () => {
  test('five statements of one matter, and the same one again at any time', () => {
    let mine = opinion
    for (let at = 0; at < statementsPerPerson; at++) mine = must(stateOwn(mine, `s${at}`, noon))
    expect(mine.stances).toEqual({ s0: 1, s1: 1, s2: 1, s3: 1, s4: 1 })
    expect(stateOwn(mine, 's0', noon)).toEqual({ ok: true, value: mine })
    expect(stateOwn(mine, 's9', noon)).toMatchObject({ error: { reason: 'talk.enough-said', params: { limit: 5 } } })
  })

  test('a judgement replaces the one before; the same one changes nothing', () => {
    const first = must(judge(opinion, 's', 1, noon))
    expect(judge(first, 's', 1, noon + 1)).toEqual({ ok: true, value: first })
    expect(must(judge(first, 's', -1, noon + 1)).stances).toEqual({ s: -1 })
  })

  test('as many judgements as a matter has statements, and a change of mind beyond', () => {
    const stances = Object.fromEntries(Array.from({ length: statementsPerMatter }, (_, at) => [`s${at}`, 1 as const]))
    const full = { ...opinion, stances }
    expect(judge(full, 'more', 1, noon)).toMatchObject({ error: { reason: 'talk.enough-judged' } })
    expect(must(judge(full, 's0', 0, noon)).stances['s0']).toBe(0)
  })

  test('a matter holds so many statements and no more', () => {
    expect(hasRoom(statementsPerMatter - 1).ok).toBe(true)
    expect(hasRoom(statementsPerMatter)).toMatchObject({ error: { reason: 'talk.full' } })
    expect(hasRoom(statementsPerMatter - 2, 3).ok).toBe(false)
  })
})

describe('how a statement was judged is told', () => {
  const open = { scope, deadlines, stage: 'talk' } as const
  const judged = { stances: { s: 0 } } as const
  test.each([
    ['not to who has not judged it', false, open, { stances: {} }, aResident()],
    ['not for having judged another one', false, open, { stances: { other: 1 } }, aResident()],
    ['to who passed on it', true, open, judged, aResident()],
    ['to all once the talk is over', true, { ...open, stage: 'deliberate' }, { stances: {} }, aResident()],
    ['to all after its last day', true, { ...open, deadlines: { ...deadlines, talkUntil: noon } }, { stances: {} }, aResident()], // prettier-ignore
    ['to who runs the matter', true, open, { stances: {} }, leader],
    ['not to who runs another one', false, open, { stances: {} }, aStaff('gridLeader', 'B2')],
  ] as const)('%s', (_sentence, may, matter, opinion, caller) => {
    expect(maySeeTally(matter, 's', opinion, caller, noon)).toBe(may)
  })
})

describe('moderation', () => {
  test.each([
    ['the leader of its grid', true, leader],
    ['the community', true, clerk],
    ['the subdistrict', true, aStaff('subdistrictStaff', 'S')],
    ['another grid', false, aStaff('gridLeader', 'B2')],
    ['a grid worker', false, aStaff('gridWorker', 'B')],
    ['a party member', false, aStaff('member', 'B')],
    ['a resident', false, aResident()],
  ])('may %s moderate: %s', (_who, may, caller) => {
    expect(mayModerate(matter, caller)).toBe(may)
  })

  const hidden = must(hideStatement(statement, '骂人', leader, noon))
  const appealed = must(appealHiding(hidden, '没有骂', noon + 1))

  test('whoever hid it does not decide the appeal', () => {
    expect(mayDecideAppeal(matter, appealed, leader)).toBe(false)
    expect(mayDecideAppeal(matter, appealed, clerk)).toBe(true)
    expect(mayDecideAppeal(matter, appealed, aStaff('gridLeader', 'B2'))).toBe(false)
  })

  test('put back against him, he does not hide it again; another one may, and that can be appealed anew', () => {
    const restored = must(decideAppeal(appealed, { restored: true, reason: '没有骂人' }, clerk, noon + 2))
    expect(restored).toMatchObject({ state: 'shown', reason: '', appeal: { decision: 'restored' } })
    expect(mayHide(matter, restored, leader)).toBe(false)
    expect(mayHide(matter, restored, aStaff('subdistrictStaff', 'S'))).toBe(true)
    const again = must(hideStatement(restored, '泄露电话', aStaff('subdistrictStaff', 'S'), noon + 3))
    expect(again).toMatchObject({ state: 'hidden', appeal: null })
    expect(appealHiding(again, '没有电话', noon + 4).ok).toBe(true)
  })

  test('upheld, it stays hidden, and is decided once', () => {
    const upheld = must(decideAppeal(appealed, { restored: false, reason: '是骂人' }, clerk, noon + 2))
    expect(upheld).toMatchObject({ state: 'hidden', reason: '骂人', appeal: { decision: 'upheld', reason: '是骂人' } })
    expect(decideAppeal(upheld, { restored: false, reason: '是骂人' }, clerk, noon + 3)).toEqual({
      ok: true,
      value: upheld,
    })
    expect(decideAppeal(upheld, { restored: true, reason: '' }, clerk, noon)).toMatchObject({ error: { reason: 'talk.appeal-decided' } }) // prettier-ignore
    expect(decideAppeal(hidden, { restored: true, reason: '' }, clerk, noon)).toMatchObject({ error: { reason: 'talk.no-appeal' } }) // prettier-ignore
  })

  test('shown again by who hid it, an open appeal is granted', () => {
    expect(must(showStatement(appealed, leader, noon + 2))).toMatchObject({ state: 'shown', reason: '', appeal: { decision: 'restored' } }) // prettier-ignore
    expect(showStatement(statement, leader, noon)).toEqual({ ok: true, value: statement })
  })

  test('said again it changes nothing; said otherwise it is refused', () => {
    expect(hideStatement(hidden, '骂人', leader, noon + 1)).toEqual({ ok: true, value: hidden })
    expect(hideStatement(hidden, '别的', clerk, noon)).toMatchObject({ error: { reason: 'talk.hidden-already' } })
    expect(appealHiding(appealed, '没有骂', noon + 2)).toEqual({ ok: true, value: appealed })
    expect(appealHiding(appealed, '再看看', noon)).toMatchObject({ error: { reason: 'talk.appealed-already' } })
    expect(appealHiding(statement, '为什么', noon)).toMatchObject({ error: { reason: 'talk.not-hidden' } })
  })
})

describe('what one is asked next', () => {
  const ids = Array.from({ length: 30 }, (_, at) => `statement-${at}`)

  test('least judged first, ten at once', () => {
    const voices = Object.fromEntries(ids.map((id, at) => [id, 30 - at]))
    expect(nextStatements(ids, voices, 'me')).toEqual(ids.slice(-askedAtOnce).reverse())
    expect(nextStatements([...ids, 'new'], voices, 'me')[0]).toBe('new')
  })

  test('among equals the same for one person whatever the order they come in, and another for the next', () => {
    expect(nextStatements([...ids].reverse(), {}, 'me')).toEqual(nextStatements(ids, {}, 'me'))
    expect(nextStatements(ids, {}, 'you')).not.toEqual(nextStatements(ids, {}, 'me'))
    expect(nextStatements([], {}, 'me')).toEqual([])
  })
})
