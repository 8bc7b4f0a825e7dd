// Owed work: given to somebody with a date, and done.
import { nameLimit, reasonLimit, textLimit, type MatterView } from '@core/councils/councils-api'
import { endOfChosenDay, firstDayChoice } from '@/ui/day-choice'
import { councilWorkWords } from '@/ui/words/council-work'
import { onlyOf, unchosen, type WorkForm } from './work-form'

const words = councilWorkWords.task
const usualDays = 14

export function addTaskForm(now: number): WorkForm {
  const usual = firstDayChoice(now, usualDays)
  return {
    fields: [
      { kind: 'text', name: 'what', label: words.what, most: reasonLimit },
      { kind: 'line', name: 'ownerName', label: words.ownerName, help: words.ownerHelp, most: nameLimit },
      { kind: 'day', name: 'dueAt', label: words.due, usual },
    ],
    send: ({ what = '', ownerName = '', dueAt = usual }, act) =>
      act('addTask', { what, ownerName, dueAt: endOfChosenDay(dueAt) }),
  }
}

export function finishTaskForm({ tasks }: MatterView): WorkForm {
  const options = tasks.filter(({ doneAt }) => doneAt === 0).map(({ id, what }) => ({ value: id, text: what }))
  return {
    first: { taskId: onlyOf(options) },
    fields: [
      { kind: 'one', name: 'taskId', label: words.which, options },
      { kind: 'text', name: 'result', label: words.result, help: councilWorkWords.reasonShown, most: textLimit },
    ],
    check: (answers) => unchosen(answers, ['taskId'], councilWorkWords.choose),
    send: ({ taskId = '', result = '' }, act) => act('finishTask', { taskId, result }),
  }
}
