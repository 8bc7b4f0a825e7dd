// What follows from talk: meetings that are called and minuted, tasks that somebody owes by a date.
import { refuse, type Result } from '@core/kernel/result'
import type { CouncilCommandOf } from './council-command'
import { listLimits } from './councils-limits'
import type { Matter } from './matter'
import { outcome, replaced, roomFor, type Outcome } from './outcome'

type WorkCommand = CouncilCommandOf<'callMeeting' | 'publishMinutes' | 'addTask' | 'finishTask'>

export function decideWork(matter: Matter, command: WorkCommand, at: number): Result<Outcome> {
  switch (command.type) {
    case 'callMeeting':
      return callMeeting(matter, command, at)
    case 'publishMinutes':
      return publishMinutes(matter, command)
    case 'addTask':
      return addTask(matter, command, at)
    case 'finishTask':
      return finishTask(matter, command, at)
  }
}

function callMeeting(matter: Matter, command: CouncilCommandOf<'callMeeting'>, at: number): Result<Outcome> {
  const { meetingId, title, startsAt } = command
  if (startsAt <= at) return refuse('invalid', 'councils.in-the-past', { field: 'startsAt' })
  const known = matter.meetingIds.map((id) => ({ id }))
  const room = roomFor(known, meetingId, listLimits.meetings, 'meetingId')
  if (!room.ok) return room
  const meetingIds = [...matter.meetingIds, meetingId]
  return outcome({ meetingIds }, { type: 'meetingCalled', meetingId, title, startsAt })
}

function publishMinutes(matter: Matter, command: CouncilCommandOf<'publishMinutes'>): Result<Outcome> {
  const { meetingId, title } = command
  if (!matter.meetingIds.includes(meetingId)) return refuse('not-found', 'meetings.missing', { field: 'id' })
  return outcome({}, { type: 'minutesPublished', meetingId, title })
}

function addTask(matter: Matter, command: CouncilCommandOf<'addTask'>, at: number): Result<Outcome> {
  const { taskId, what, ownerName, dueAt } = command
  if (dueAt <= at) return refuse('invalid', 'councils.in-the-past', { field: 'dueAt' })
  const room = roomFor(matter.tasks, taskId, listLimits.tasks, 'taskId')
  if (!room.ok) return room
  const task = { id: taskId, what, ownerName, dueAt, doneAt: 0, result: '' }
  return outcome({ tasks: [...matter.tasks, task] }, { type: 'taskAdded', taskId, what, ownerName })
}

function finishTask(matter: Matter, command: CouncilCommandOf<'finishTask'>, at: number): Result<Outcome> {
  const { taskId, result } = command
  const task = matter.tasks.find(({ id }) => id === taskId)
  if (!task) return refuse('not-found', 'councils.task-missing', { field: 'taskId' })
  if (task.doneAt > 0) return refuse('conflict', 'councils.task-done', { field: 'taskId' })
  const tasks = replaced(matter.tasks, { ...task, doneAt: at, result })
  return outcome({ tasks }, { type: 'taskDone', taskId, what: task.what, result })
}
