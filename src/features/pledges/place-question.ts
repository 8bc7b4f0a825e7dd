// Which home is near, asked in a small form: a few letters of its name, then one of a few.
import type { PlaceSummary } from '@core/homes/homes-api'
import type { Answers, FormField } from '@/ui/form-field'
import { pledgeWords as words } from '@/ui/words/pledges'

/** More would have to be scrolled through. */
const mostShown = 6

type Named = Pick<PlaceSummary, 'id' | 'name' | 'address'>

/** By what was typed; before that those whose name begins as the unit's does. The chosen one always stands there. */
export function placesFound(
  places: readonly Named[],
  { typed, unitName, chosen }: { readonly typed: string; readonly unitName: string; readonly chosen: string },
): readonly Named[] {
  const text = typed.replace(/\s/g, '')
  const found =
    text === ''
      ? places.filter(({ name }) => name.startsWith(unitName.slice(0, 2)))
      : [
          ...places.filter(({ name }) => name.includes(text)),
          ...places.filter(({ name, address }) => !name.includes(text) && address.includes(text)),
        ]
  const own = places.filter(({ id }) => id === chosen)
  return [...own, ...found.filter(({ id }) => id !== chosen)].slice(0, mostShown)
}

export function placeQuestion(
  places: readonly Named[],
  answers: Answers,
  unitName: string,
  usual?: string,
): readonly FormField[] {
  const chosen = answers.placeId ?? usual ?? ''
  const found = placesFound(places, { typed: answers.find ?? '', unitName, chosen })
  const options = found.map(({ id, name, address }) => ({ value: id, text: name, note: address }))
  return [
    { kind: 'line', name: 'find', label: words.findPlace, hint: words.findPlaceHint, most: 20 },
    {
      kind: 'one',
      name: 'placeId',
      label: words.place,
      help: options.length === 0 ? words.noSuchPlace : undefined,
      options,
      usual,
    },
  ]
}
