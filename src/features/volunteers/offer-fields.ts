// The questions of the form of an activity, as data.
import { shiftLimit, welfareKinds } from '@core/volunteers/activity'
import { textLimit, titleLimit } from '@core/volunteers/volunteers-api'
import type { ActivityView } from '@core/volunteers/volunteers-views'
import type { Option } from '@/ui/choice'
import type { Answers, FormField } from '@/ui/form-field'
import { welfareWords } from '@/ui/words/volunteers'
import { offerWords as words } from '@/ui/words/volunteers-work'
import { canDrop, shiftCountOf, shiftNames, usual, type Before } from './offer-answers'

export interface PlaceFound {
  readonly id: string
  readonly name: string
}

export interface Asking {
  readonly was: Before
  readonly units: readonly Option<string>[]
  /** The day that stands there at first. */
  readonly day: string
  /** Service places by a part of their name. */
  readonly find: (typed: string) => readonly PlaceFound[]
}

const shownPlaces = 4
export const hereChosen = 'here'

export function offerFields(answers: Answers, asking: Asking): readonly FormField[] {
  const { units, was } = asking
  const room = shiftLimit - was.begun.length
  return [
    {
      kind: 'one',
      name: 'unitId',
      label: words.unit,
      options: units,
      usual: units[0]?.value,
      when: () => units.length > 1,
    },
    { kind: 'line', name: 'title', label: words.titleField, hint: words.titleHint, most: titleLimit },
    { kind: 'one', name: 'kind', label: words.kind, options: kinds },
    { kind: 'text', name: 'text', label: words.text, hint: words.textHint, most: textLimit },
    { kind: 'line', name: 'whereText', label: words.where, hint: words.whereHint, most: 100 },
    ...placeFields(answers, asking),
    {
      kind: 'count',
      name: 'shiftCount',
      label: words.shiftCount,
      usual: String(shiftCountOf({}, was)),
      most: room,
    },
    ...shiftFields(answers, asking),
    { kind: 'line', name: 'skills', label: words.skills, hint: words.skillsHint, most: 100 },
    { kind: 'digits', name: 'phone', label: words.phone, most: 20 },
  ]
}

const kinds = welfareKinds.map((value) => ({ value, text: welfareWords[value] }))

/** Places whose name fits what was written; without one, whether one stands there right now. */
function placeFields(answers: Answers, { find }: Asking): readonly FormField[] {
  const found = foundPlaces(answers, find)
  const options = [...found.map(({ id, name }) => ({ value: id, text: name })), { value: '', text: words.elsewhere }]
  return [
    { kind: 'one', name: 'placeId', label: words.isIt, options, when: () => found.length > 0 },
    {
      kind: 'many',
      name: 'here',
      label: words.here,
      options: [{ value: hereChosen, text: words.hereNow, note: words.hereNote }],
      when: () => placeIdOf(answers, find) === '',
    },
  ]
}

function foundPlaces({ whereText = '' }: Answers, find: Asking['find']): readonly PlaceFound[] {
  return whereText.trim().length < 2 ? [] : find(whereText).slice(0, shownPlaces)
}

/** Only a place that is offered for what is written now. */
export function placeIdOf(answers: Answers, find: Asking['find']): string {
  const chosen = answers.placeId ?? ''
  return foundPlaces(answers, find).some(({ id }) => id === chosen) ? chosen : ''
}

/** Where it was stays on offer, whatever is written about it. */
export function withOwnPlace(
  activity: Pick<ActivityView, 'placeId' | 'placeName'> | undefined,
  find: Asking['find'],
): Asking['find'] {
  const { placeId: id = '', placeName: name = '' } = activity ?? {}
  return id === '' ? find : (typed) => [{ id, name }, ...find(typed).filter((place) => place.id !== id)]
}

/** A place's own name is not written down a second time: unchanged words must not look like another place. */
export function whereSaid(answers: Answers, find: Asking['find'], earlier: string): string {
  const typed = (answers.whereText ?? '').trim()
  const placeId = placeIdOf(answers, find)
  const chosen = find(typed).find(({ id }) => id === placeId)
  return chosen?.name === typed && earlier === '' ? '' : typed
}

function shiftFields(answers: Answers, { was, day }: Asking): readonly FormField[] {
  const count = shiftCountOf(answers, was)
  return Array.from({ length: count }, (_, index) => {
    const names = shiftNames(was.begun.length + index)
    const which = words.which(index + 1, count)
    const isDropped = (said: Answers) => (said[names.drop] ?? '') !== ''
    const stays = (said: Answers) => !isDropped(said)
    const mayDrop = count + was.begun.length > 1 && canDrop(was.ahead[index])
    return [
      { kind: 'day', name: names.day, label: words.day(which), usual: day, when: stays },
      { kind: 'minute', name: names.from, label: words.from(which), usual: usual.from, when: stays },
      { kind: 'minute', name: names.until, label: words.until(which), usual: usual.until, when: stays },
      { kind: 'digits', name: names.seats, label: words.seats(which), usual: usual.seats, most: 3, when: stays },
      {
        kind: 'many',
        name: names.drop,
        label: words.drop(which),
        options: [{ value: 'drop', text: words.dropIt }],
        when: () => mayDrop,
      },
    ] as const satisfies readonly FormField[]
  }).flat()
}
