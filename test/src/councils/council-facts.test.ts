// Each step of a matter is a sentence, and names no resident.
import type { CouncilActor, CouncilFact, CouncilHappening } from '@core/councils/council-fact'
import { councilFactWords, saidInFact } from '@/ui/words/council-facts'

const at = Date.parse('2026-11-25T10:00:00+08:00')
const committee: CouncilActor = { id: 'p', name: '海棠社区', side: 'committee' }

/** One of each kind; a kind that is missing does not compile. */
const happenings: { readonly [T in CouncilHappening['type']]: Extract<CouncilHappening, { readonly type: T }> } = {
  raised: { type: 'raised' },
  screened: { type: 'screened', accepted: true, reason: '大家都关心' },
  screeningLate: { type: 'screeningLate' },
  withdrawn: { type: 'withdrawn', reason: '解决了' },
  moved: { type: 'moved', to: 'deliberate', reason: '谈够了' },
  roundOver: { type: 'roundOver', round: 'talk' },
  partyAdded: { type: 'partyAdded', partyId: 'a', name: '业委会' },
  partySpeaks: { type: 'partySpeaks', partyId: 'a', name: '业委会' },
  evidenceAdded: { type: 'evidenceAdded', evidenceId: 'e' },
  optionAdded: { type: 'optionAdded', optionId: 'o', title: '装电梯' },
  optionAmended: { type: 'optionAmended', optionId: 'o', title: '装电梯', reason: '价格变了' },
  optionWithdrawn: { type: 'optionWithdrawn', optionId: 'o', reason: '做不了' },
  positionTaken: { type: 'positionTaken', positionId: 'q', partyName: '物业公司' },
  conflictStated: { type: 'conflictStated', name: '王芳' },
  meetingCalled: { type: 'meetingCalled', meetingId: 'm', title: '协调会', startsAt: at },
  minutesPublished: { type: 'minutesPublished', meetingId: 'm', title: '协调会' },
  agreementProposed: { type: 'agreementProposed', agreementId: 'g' },
  agreementConsented: { type: 'agreementConsented', partyName: '业委会', note: '纸上签的' },
  agreementRefused: { type: 'agreementRefused', partyName: '物业公司', reason: '太贵' },
  agreed: { type: 'agreed' },
  instalmentKept: { type: 'instalmentKept', instalmentId: 'i', what: '修好大门' },
  breached: { type: 'breached', instalmentId: 'i', what: '修好大门', text: '还没修' },
  agreementKept: { type: 'agreementKept' },
  decisionAnnounced: { type: 'decisionAnnounced', decisionId: 'd', question: '装不装' },
  decisionClosed: { type: 'decisionClosed', decisionId: 'd', outcome: 'adopted', adoptedText: '装' },
  decisionCancelled: { type: 'decisionCancelled', decisionId: 'd', reason: '名单不对' },
  taskAdded: { type: 'taskAdded', taskId: 't', what: '招标', ownerName: '业委会' },
  taskDone: { type: 'taskDone', taskId: 't', what: '招标', result: '三家报价' },
  taskLate: { type: 'taskLate', taskId: 't', what: '招标' },
  reopened: { type: 'reopened', reason: '又坏了' },
}
const fact = (happening: CouncilHappening, by = committee): CouncilFact => ({ ...happening, at, by, commandId: 'c' })

test.each(Object.values(happenings).map((one) => [one.type, one] as const))('%s is said', (_, happening) => {
  expect(councilFactWords(fact(happening)).length).toBeGreaterThan(3)
})

test.each([
  ['raiser', '一位居民提出了这件事'],
  ['resident', '一位居民提出了这件事'],
  ['party', '有关的一方提出了这件事'],
] as const)('a %s without a name stays without one', (side, said) => {
  expect(councilFactWords(fact({ type: 'raised' }, { id: 'x', name: '', side }))).toBe(said)
})

test('a party is called by its name', () => {
  const by = { id: 'x', name: '业委会', side: 'party' } as const
  expect(councilFactWords(fact(happenings.optionAmended, by))).toBe('业委会 改了办法：装电梯')
})

test('a yes and a no read differently, with the reason apart', () => {
  const no = { ...happenings.screened, accepted: false }
  expect(councilFactWords(fact(happenings.screened))).toBe('海棠社区 列入了')
  expect(councilFactWords(fact(no))).toBe('海棠社区 没有列入')
  expect(saidInFact(fact(no))).toBe('大家都关心')
})

test('what was not adopted adds no text of an option', () => {
  const failed = { ...happenings.decisionClosed, outcome: 'noQuorum', adoptedText: '' } as const
  expect(councilFactWords(fact(failed))).toBe('投票结束：投的人不够，不算数')
})
