// What the parties agree on: proposed, consented to or refused, and whether each piece of it was kept.
import { listLimits, reasonLimit, textLimit, type MatterView } from '@core/councils/councils-api'
import type { Agreement } from '@core/councils/matter'
import { endOfChosenDay, firstDayChoice } from '@/ui/day-choice'
import { chosenOf, type Answers, type FormField } from '@/ui/form-field'
import { councilWorkWords } from '@/ui/words/council-work'
import { newId } from '@/platform/new-id'
import { onlyOf, partyOptions, unchosen, waitingVoices, type WorkForm } from './work-form'
import { fenOf } from './yuan'

const words = councilWorkWords.agreement
const monthAhead = 30

export function proposeForm({ parties }: MatterView, now: number): WorkForm {
  const options = partyOptions(parties)
  const usualDue = firstDayChoice(now, monthAhead)
  return {
    // Ids of the pieces too, so that the same answers sent twice are the same agreement.
    first: { partyIds: options.map(({ value }) => value).join(','), count: '0', key: newId() },
    fields: (answers) => [
      { kind: 'text', name: 'text', label: words.text, help: councilWorkWords.reasonShown, most: textLimit },
      { kind: 'many', name: 'partyIds', label: words.parties, options },
      { kind: 'count', name: 'count', label: words.count, most: listLimits.instalments },
      ...indexes(answers).flatMap((index) => pieceFields(index, options, usualDue)),
      { kind: 'text', name: 'breachClause', label: words.breachClause, most: reasonLimit },
    ],
    check: (answers) => proposalFaults(answers),
    send: (answers, act) =>
      act('proposeAgreement', {
        text: answers.text ?? '',
        breachClause: answers.breachClause ?? '',
        partyIds: [...chosenOf(answers, 'partyIds')],
        instalments: indexes(answers).map((index) => pieceIn(answers, index, usualDue)),
      }),
  }
}

function indexes({ count = '0' }: Answers): readonly number[] {
  return Array.from({ length: Number(count) }, (_, index) => index + 1)
}

function pieceFields(index: number, options: ReturnType<typeof partyOptions>, usual: string): readonly FormField[] {
  return [
    { kind: 'line', name: `what${index}`, label: words.what(index), most: reasonLimit },
    { kind: 'one', name: `who${index}`, label: words.who(index), options },
    { kind: 'line', name: `amount${index}`, label: words.amount(index), most: 14 },
    { kind: 'day', name: `due${index}`, label: words.due(index), usual },
  ]
}

function pieceIn(answers: Answers, index: number, usualDue: string) {
  return {
    id: `${answers.key ?? ''}-${index}`,
    what: answers[`what${index}`] ?? '',
    partyId: answers[`who${index}`] ?? '',
    amountFen: fenOf(answers[`amount${index}`] ?? '') ?? 0,
    dueAt: endOfChosenDay(answers[`due${index}`] ?? usualDue),
  }
}

function proposalFaults(answers: Answers): Answers {
  const few: Answers = chosenOf(answers, 'partyIds').length < 2 ? { partyIds: words.partiesFault } : {}
  return indexes(answers).reduce<Answers>((faults, index) => {
    const amount = answers[`amount${index}`] ?? ''
    const wrong = amount.trim() !== '' && fenOf(amount) === undefined
    return {
      ...faults,
      ...unchosen(answers, [`what${index}`, `who${index}`], councilWorkWords.choose),
      ...(wrong ? { [`amount${index}`]: councilWorkWords.option.costFault } : {}),
    }
  }, few)
}

export function consentForm(matter: MatterView, agreement: Agreement): WorkForm {
  const options = partyOptions(waitingVoices(matter))
  return {
    first: { partyId: onlyOf(options) },
    fields: [
      { kind: 'one', name: 'partyId', label: words.party, options },
      {
        kind: 'text',
        name: 'note',
        label: words.note,
        help: words.noteHelp,
        most: reasonLimit,
        when: () => matter.isCommittee,
      },
    ],
    check: (answers) => unchosen(answers, ['partyId'], councilWorkWords.choose),
    send: ({ partyId = '', note = '' }, act) => act('consent', { agreementId: agreement.id, partyId, note }),
  }
}

export function refuseForm(matter: MatterView, agreement: Agreement): WorkForm {
  const options = partyOptions(waitingVoices(matter))
  return {
    first: { partyId: onlyOf(options) },
    fields: [
      { kind: 'one', name: 'partyId', label: words.party, options },
      {
        kind: 'text',
        name: 'reason',
        label: councilWorkWords.reason,
        help: councilWorkWords.reasonShown,
        most: reasonLimit,
      },
    ],
    check: (answers) => unchosen(answers, ['partyId'], councilWorkWords.choose),
    send: ({ partyId = '', reason = '' }, act) =>
      act('refuseAgreement', { agreementId: agreement.id, partyId, reason }),
  }
}

export function keepForm({ instalments }: Agreement): WorkForm {
  const options = instalments.filter(({ keptAt }) => keptAt === 0).map(({ id, what }) => ({ value: id, text: what }))
  return {
    first: { instalmentId: onlyOf(options) },
    fields: [{ kind: 'one', name: 'instalmentId', label: words.instalment, options }],
    check: (answers) => unchosen(answers, ['instalmentId'], councilWorkWords.choose),
    send: ({ instalmentId = '' }, act) => act('keepInstalment', { instalmentId }),
  }
}

export function breachForm({ instalments }: Agreement): WorkForm {
  const options = instalments
    .filter(({ keptAt, breachedAt }) => keptAt === 0 && breachedAt === 0)
    .map(({ id, what }) => ({ value: id, text: what }))
  return {
    first: { instalmentId: onlyOf(options) },
    fields: [
      { kind: 'one', name: 'instalmentId', label: words.instalment, options },
      { kind: 'text', name: 'text', label: words.breachText, help: councilWorkWords.reasonShown, most: reasonLimit },
    ],
    check: (answers) => unchosen(answers, ['instalmentId'], councilWorkWords.choose),
    send: ({ instalmentId = '', text = '' }, act) => act('breach', { instalmentId, text }),
  }
}
