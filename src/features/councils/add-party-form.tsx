// Brings in somebody whose word the matter needs, and says who speaks for them.
import { useMemo } from 'react'
import { nameLimit } from '@core/councils/councils-api'
import { partyKinds } from '@core/councils/matter'
import { useQuery } from '@/rpc/use-query'
import type { Option } from '@/ui/choice'
import { partyKindWords } from '@/ui/words/councils'
import { councilWorkWords } from '@/ui/words/council-work'
import { MatterForm, type WayFormProps } from './matter-form'
import { unchosen, type WorkForm } from './work-form'

const words = councilWorkWords.party
const speakers = ['nobody', 'raiser', 'person', 'code'] as const

export function AddPartyForm(given: WayFormProps) {
  const colleagues = useQuery('district', 'colleagues', { unitId: given.matter.scope.unitId }, { keep: false }).data
  const form = useMemo(
    () => addPartyForm((colleagues ?? []).map(({ id, name, title }) => ({ value: id, text: name, note: title }))),
    [colleagues],
  )
  return <MatterForm form={form} name="addParty" {...given} />
}

function addPartyForm(people: readonly Option<string>[]): WorkForm {
  return {
    first: { speaker: 'nobody' },
    fields: [
      {
        kind: 'one',
        name: 'kind',
        label: words.kind,
        options: partyKinds.map((value) => ({ value, text: partyKindWords[value] })),
      },
      { kind: 'line', name: 'name', label: words.name, hint: words.nameHint, most: nameLimit },
      {
        kind: 'one',
        name: 'speaker',
        label: words.speaker,
        options: speakers.map((value) => ({ value, ...words.speakers[value] })),
      },
      {
        kind: 'one',
        name: 'personId',
        label: words.person,
        help: people.length === 0 ? words.noPeople : undefined,
        options: people,
        when: ({ speaker }) => speaker === 'person',
      },
    ],
    check: (answers) =>
      unchosen(answers, answers.speaker === 'person' ? ['kind', 'personId'] : ['kind'], councilWorkWords.choose),
    send: ({ kind, name = '', speaker, personId = '' }, act) =>
      act('addParty', {
        kind: partyKinds.find((one) => one === kind) ?? 'residents',
        name,
        speaker: speakers.find((one) => one === speaker) ?? 'nobody',
        ...(speaker === 'person' ? { personId } : {}),
      }),
  }
}
