// What parties bring and say: evidence, positions, and what one has to do with it oneself.
import { nameLimit, reasonLimit, textLimit, type MatterView } from '@core/councils/councils-api'
import type { PartyPosition } from '@core/councils/matter'
import { stanceWords } from '@/ui/words/councils'
import { councilWorkWords as words } from '@/ui/words/council-work'
import { newestOf } from './newest-of'
import { onlyOf, partyOptions, unchosen, voicesOf, type WorkForm } from './work-form'

const stances = Object.keys(stanceWords) as readonly PartyPosition['stance'][]

export function positionForm(matter: MatterView): WorkForm {
  const parties = partyOptions(voicesOf(matter))
  const options = matter.options
    .filter(({ withdrawn }) => !withdrawn)
    .map((option) => ({ value: option.id, text: newestOf(option)?.title ?? '' }))
  return {
    first: { partyId: onlyOf(parties), optionId: '' },
    fields: [
      { kind: 'one', name: 'partyId', label: words.position.party, options: parties },
      {
        kind: 'one',
        name: 'optionId',
        label: words.position.option,
        options: [{ value: '', text: words.position.whole }, ...options],
      },
      {
        kind: 'one',
        name: 'stance',
        label: words.position.stance,
        options: stances.map((value) => ({ value, text: stanceWords[value] })),
      },
      { kind: 'text', name: 'text', label: words.position.text, help: words.reasonShown, most: textLimit },
    ],
    check: (answers) => unchosen(answers, ['partyId', 'stance'], words.choose),
    send: ({ partyId = '', optionId = '', stance, text = '' }, act) =>
      act('takePosition', {
        partyId,
        text,
        stance: stances.find((one) => one === stance) ?? 'informs',
        ...(optionId === '' ? {} : { optionId }),
      }),
  }
}

export function evidenceForm(matter: MatterView): WorkForm {
  const parties = partyOptions(voicesOf(matter))
  return {
    first: { partyId: '' },
    fields: [
      { kind: 'text', name: 'text', label: words.evidence.text, help: words.reasonShown, most: textLimit },
      {
        kind: 'one',
        name: 'partyId',
        label: words.evidence.party,
        options: [{ value: '', text: words.evidence.none }, ...parties],
        when: () => parties.length > 0,
      },
    ],
    send: ({ text = '', partyId = '' }, act) => act('addEvidence', { text, ...(partyId === '' ? {} : { partyId }) }),
  }
}

export function conflictForm(): WorkForm {
  return {
    fields: [
      { kind: 'line', name: 'name', label: words.conflict.name, most: nameLimit },
      { kind: 'text', name: 'text', label: words.conflict.text, hint: words.conflict.hint, most: reasonLimit },
    ],
    send: ({ name = '', text = '' }, act) => act('stateConflict', { name, text }),
  }
}
