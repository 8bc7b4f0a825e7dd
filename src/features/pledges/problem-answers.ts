// The questions about a problem, and a problem out of the answers.
import type { PlaceSummary } from '@core/homes/homes-api'
import { textLimit, titleLimit } from '@core/pledges/pledges-api'
import type { Answers, FormField } from '@/ui/form-field'
import { pledgeWords } from '@/ui/words/pledges'
import { problemWords as words } from '@/ui/words/pledges-problems'
import { placeQuestion } from './place-question'
import { wordsIn } from './words-in'

export function problemSaid({ title = '', text = '', placeId = '', skills = '' }: Answers) {
  return { title, text, placeId, skills: wordsIn(skills) }
}

/** Of a request, title and text may be left to what it says. */
export function problemFaults({ title = '', text = '', placeId = '' }: Answers, fromRequest: boolean): Answers {
  return {
    ...(title.trim() === '' && !fromRequest ? { title: pledgeWords.write } : {}),
    ...(text.trim() === '' && !fromRequest ? { text: pledgeWords.write } : {}),
    ...(placeId === '' ? { placeId: pledgeWords.choosePlace } : {}),
  }
}

export function problemFields(
  places: readonly PlaceSummary[],
  answers: Answers,
  unitName: string,
): readonly FormField[] {
  return [
    { kind: 'line', name: 'title', label: words.titleField, hint: words.titleHint, most: titleLimit },
    { kind: 'text', name: 'text', label: words.text, hint: words.textHint, most: textLimit },
    { kind: 'line', name: 'skills', label: words.skills, help: words.skillsHelp, hint: words.skillsHint, most: 60 },
    ...placeQuestion(places, answers, unitName),
  ]
}
