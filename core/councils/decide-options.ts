// Ways it could be solved: proposed, amended with every version kept, withdrawn.
import { ok, refuse, type Result } from '@core/kernel/result'
import type { CouncilCommandOf } from './council-command'
import { listLimits } from './councils-limits'
import type { Matter, MatterOption, OptionVersion } from './matter'
import { outcome, replaced, roomFor, type Outcome } from './outcome'
import type { Sayer } from './sayer'

type OptionCommand = CouncilCommandOf<'addOption' | 'amendOption' | 'withdrawOption'>

export function decideOption(matter: Matter, command: OptionCommand, sayer: Sayer, at: number): Result<Outcome> {
  switch (command.type) {
    case 'addOption':
      return add(matter, command, sayer, at)
    case 'amendOption':
      return amend(matter, command, sayer, at)
    case 'withdrawOption':
      return withdraw(matter, command)
  }
}

function add(matter: Matter, command: CouncilCommandOf<'addOption'>, sayer: Sayer, at: number): Result<Outcome> {
  const { optionId, title } = command
  const room = roomFor(matter.options, optionId, listLimits.options, 'optionId')
  if (!room.ok) return room
  const option = { id: optionId, versions: [versionOf(command, '', matter, sayer, at)], withdrawn: false }
  return outcome({ options: [...matter.options, option] }, { type: 'optionAdded', optionId, title })
}

/** Two people who write at once do not overwrite each other: the second sees what the first changed, and writes again. */
function amend(matter: Matter, command: CouncilCommandOf<'amendOption'>, sayer: Sayer, at: number): Result<Outcome> {
  const { optionId, title, reason, fromVersion } = command
  const found = standing(matter, optionId)
  if (!found.ok) return found
  const option = found.value
  if (fromVersion !== option.versions.length - 1) return refuse('conflict', 'councils.changed-meanwhile')
  if (option.versions.length >= listLimits.versions)
    return refuse('conflict', 'councils.too-many', { field: 'optionId', params: { limit: listLimits.versions } })
  const amended = { ...option, versions: [...option.versions, versionOf(command, reason, matter, sayer, at)] }
  return outcome({ options: replaced(matter.options, amended) }, { type: 'optionAmended', optionId, title, reason })
}

function withdraw(matter: Matter, { optionId, reason }: CouncilCommandOf<'withdrawOption'>): Result<Outcome> {
  const found = standing(matter, optionId)
  if (!found.ok) return found
  const options = replaced(matter.options, { ...found.value, withdrawn: true })
  return outcome({ options }, { type: 'optionWithdrawn', optionId, reason })
}

function standing({ options }: Matter, optionId: string): Result<MatterOption> {
  const option = options.find(({ id }) => id === optionId)
  if (!option) return refuse('not-found', 'councils.option-missing', { field: 'optionId' })
  return option.withdrawn ? refuse('conflict', 'councils.option-withdrawn', { field: 'optionId' }) : ok(option)
}

type Words = Pick<OptionVersion, 'title' | 'text' | 'costText' | 'costFen' | 'consequences'>

/** Signed with the committee member's name, or with that of the party: residents are not named. */
function versionOf(words: Words, reason: string, matter: Matter, sayer: Sayer, at: number): OptionVersion {
  const { title, text, costText, costFen, consequences } = words
  const party = matter.parties.find(({ id }) => sayer.partyIds.includes(id))
  const byName = sayer.isCommittee ? sayer.name : (party?.name ?? '')
  return { title, text, costText, costFen, consequences, at, byName, reason }
}
