// The questions about a post, and a post out of the answers.
import type { PlaceSummary } from '@core/homes/homes-api'
import { mostSeats } from '@core/pledges/post'
import type { PostView } from '@core/pledges/pledges-views'
import { textLimit, titleLimit } from '@core/pledges/pledges-api'
import { timeParts } from '@core/pledges/times'
import { chosenOf, type Answers, type FormField } from '@/ui/form-field'
import { pledgeWords, timeWords } from '@/ui/words/pledges'
import { postWords as words } from '@/ui/words/pledges-posts'
import { placeQuestion } from './place-question'
import { asLine, wordsIn } from './words-in'

const usualSeats = '2'

export function postSaid(answers: Answers) {
  return {
    title: answers.title ?? '',
    text: answers.text ?? '',
    placeId: answers.placeId ?? '',
    skills: wordsIn(answers.skills ?? ''),
    times: timeParts.filter((time) => chosenOf(answers, 'times').includes(time)),
    hours: answers.hours ?? '',
    seats: Number(answers.seats ?? usualSeats),
  }
}

/** What stands in the form when a post is changed. */
export function answersOf({ title, text, placeId, skills, times, hours, seats }: PostView): Answers {
  return { title, text, placeId, skills: asLine(skills), times: times.join(','), hours, seats: String(seats) }
}

export function postFaults({ title = '', placeId = '' }: Answers): Answers {
  return {
    ...(title.trim() === '' ? { title: pledgeWords.write } : {}),
    ...(placeId === '' ? { placeId: pledgeWords.choosePlace } : {}),
  }
}

export function postFields(places: readonly PlaceSummary[], answers: Answers, unitName: string): readonly FormField[] {
  const times = timeParts.map((value) => ({ value, text: timeWords[value] }))
  return [
    { kind: 'line', name: 'title', label: words.titleField, hint: words.titleHint, most: titleLimit },
    { kind: 'text', name: 'text', label: words.text, hint: words.textHint, most: textLimit },
    ...placeQuestion(places, answers, unitName),
    { kind: 'many', name: 'times', label: words.times, help: words.timesHelp, options: times },
    { kind: 'line', name: 'hours', label: words.hours, hint: words.hoursHint, most: 60 },
    { kind: 'line', name: 'skills', label: words.skills, help: words.skillsHelp, hint: words.skillsHint, most: 60 },
    { kind: 'count', name: 'seats', label: words.seatsField, usual: usualSeats, most: mostSeats },
  ]
}
