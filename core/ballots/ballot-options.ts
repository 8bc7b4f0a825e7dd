// What stands on a ballot: yes, no and abstain, or the matter's options that stand; and what an outcome adopts of the
// matter's.
import type { Matter, MatterOption } from '@core/councils/matter'
import { ok, refuse, type Result } from '@core/kernel/result'
import { abstainId, type BallotOption, type Decision, type VotedOption } from './decision'

export interface Choices {
  readonly choices: 'yesNo' | 'options'
  /** Under `yesNo`: the option of the matter that is voted on, if it is one. */
  readonly optionId?: string | undefined
}

/** Of the matter's, beside abstaining. */
const mostOptions = 12

/** Printed, published and signed as they are, so they are words of the ballot and not of a screen. */
const yes: BallotOption = { id: 'yes', text: '同意' }
const no: BallotOption = { id: 'no', text: '反对' }
const abstain: BallotOption = { id: abstainId, text: '弃权' }
const ownIds: readonly string[] = [yes.id, no.id, abstain.id]

export interface OnTheBallot {
  readonly options: readonly BallotOption[]
  readonly matterOptions: readonly VotedOption[]
}

/** Refuses with `ballots.no-such-option`, `ballots.options-count` or `ballots.options-alike`. */
export function optionsFor(
  { options }: Pick<Matter, 'options'>,
  { choices, optionId = '' }: Choices,
): Result<OnTheBallot> {
  const standing = options.filter(({ withdrawn }) => !withdrawn)
  const isKnown = optionId === '' || (choices === 'yesNo' && standing.some(({ id }) => id === optionId))
  if (!isKnown) return refuse('invalid', 'ballots.no-such-option', { field: 'optionId' })
  if (choices === 'yesNo') {
    const asked = standing.filter(({ id }) => id === optionId)
    return ok({ options: [yes, no, abstain], matterOptions: asked.map(asItReads) })
  }
  if (standing.length < 2 || standing.length > mostOptions) {
    return refuse('conflict', 'ballots.options-count', { field: 'choices', params: { least: 2, most: mostOptions } })
  }
  const matterOptions = standing.map(asItReads)
  const named = matterOptions.map(({ id, title }) => ({ id, text: title }))
  const isAlike = new Set(named.map(({ text }) => text)).size < named.length
  const isTaken = named.some(({ id }) => ownIds.includes(id))
  if (isAlike || isTaken) return refuse('conflict', 'ballots.options-alike', { field: 'choices' })
  return ok({ options: [...named, abstain], matterOptions })
}

/** The matter's option that was adopted, and what was adopted in words; both empty where nothing was. */
export function adoptedBy({
  tally,
  options,
  optionId,
  question,
}: Pick<Decision, 'tally' | 'options' | 'optionId' | 'question'>) {
  const adopted = tally?.outcome.kind === 'adopted' ? tally.outcome.optionId : ''
  if (adopted === '') return { adoptedOptionId: '', adoptedText: '' }
  if (adopted === yes.id) return { adoptedOptionId: optionId, adoptedText: question }
  return { adoptedOptionId: adopted, adoptedText: options.find(({ id }) => id === adopted)?.text ?? '' }
}

function asItReads({ id, versions }: MatterOption): VotedOption {
  const last = versions.at(-1)
  const { title = '', text = '', costText = '', costFen = -1, consequences = '' } = last ?? {}
  return { id, title, text, costText, costFen, consequences }
}
